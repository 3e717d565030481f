"""Croatian, Bosnian and Serbian, the last in both its alphabets."""

from askdown.readers.lexicon.words import Lexicon, listed

CROATIAN = Lexicon(
    code="hr",
    question_labels=listed("pitanje, ispitno pitanje, pitanje za intervju, питање, испитно питање, питање за интервју"),
    answer_labels=listed("""
        odgovor, odgovori, kratak odgovor, kratki odgovor, primjer odgovora, primer odgovora, točan odgovor,
        tačan odgovor, rješenje, rešenje, rješenja, rešenja, одговор, одговори, кратак одговор, тачан одговор, решење,
        решења, точан одговор, očekivani odgovor
    """),
    key_labels=listed("""
        odgovor, točan odgovor, tačan odgovor, ispravan odgovor, točni odgovori, tačni odgovori, rješenje,
        rešenje, одговор, тачан одговор, тачни одговори, решење
    """),
    cloze_labels=listed("dopuna"),
    explanation_labels=listed("objašnjenje, obrazloženje, pojašnjenje, објашњење, образложење"),
    hidden_summaries=listed("""
        odgovor, prikaži odgovor, pokaži odgovor, vidi odgovor, pogledaj odgovor, klikni za odgovor,
        kliknite za odgovor, klikni ovdje, klikni ovde, rješenje, rešenje, prikaži rješenje, prikaži rešenje,
        pokaži rješenje, objašnjenje, prikaži objašnjenje, prikaži, pokaži, više, detalji, одговор, прикажи одговор,
        погледај одговор, кликни за одговор, решење, прикажи решење, објашњење, pogledaj rešenje, pogledaj rješenje,
        klikni, kliknite
    """),
    question_words=listed("""
        što, šta, zašto, kako, kada, kad, gdje, gde, koji, koja, koje, kakav, kakva, kakvo, tko, ko je, ko su, ko ima,
        ko može, ko sme, ko smije, koliko, čemu, čime, u čemu, na koji, za što, zbog čega, što je, šta je,
        razlika između, razlike između, prednosti, nedostaci, da li, шта, шта је, зашто, како, када, где, који, која,
        које, какав, каква, какво, ко, колико, чему, чиме, у чему, због чега, разлика између, разлике између,
        предности, недостаци, да ли
    """),
    imperatives=listed("""
        објасни, објасните, опиши, опишите, наведи, наведите, наброј, набројте, дефиниши, дефинишите, упореди,
        упоредите, израчунај, израчунајте, докажи, докажите, напиши, напишите, нацртај, изаберите, допуните, objasni,
        objasnite, opiši, opišite, navedi, navedite, nabroji, nabrojite, definiraj, definirajte, definiši, definišite,
        usporedi, usporedite, uporedi, uporedite, izračunaj, izračunajte, dokaži, dokažite, napiši, napišite,
        implementiraj, implementirajte, nacrtaj, nacrtajte, odredi, odredite, odaberi, dopuni, točno ili netočno,
        tačno ili netačno, pronađi, pronađite, obrazloži, obrazložite, dopunite, prevedi, prevedite, analiziraj,
        analizirajte, predložite, nabrojte, klasifikuj, izaberi, izaberite, odaberite, reši, rešite, riješi, riješite,
        pojednostavi, formuliši, imenuj, imenujte, skiciraj, skicirajte, zaokruži, zaokružite
    """),
    placeholders=listed("""
        odgovor ovdje, odgovor ovde, nema odgovora, bez odgovora, uskoro, bit će dodano, biće dodato,
        nadopuniti
    """),
    never_questions=listed("""
        sadržaj, indeks, pregled, uvod, predgovor, sažetak, zaključak, reference, literatura, izvori,
        poveznice, linkovi, korisni linkovi, licenca, doprinos, doprinosi, suradnici, saradnici, o meni, o
        autoru, o projektu, autor, autori, zahvale, prilog, prilozi, rječnik, pojmovnik, kontakt,
        садржај, преглед, увод, предговор, закључак, литература, извори, лиценца, аутор, аутори, прилози, речник
    """),
    navigation=listed("""
        povratak na vrh, na vrh, natrag na vrh, nazad na vrh, povratak na sadržaj, natrag, nazad, prethodno,
        sljedeće, sledeće, sljedeće pitanje, sledeće pitanje, početna,
        повратак на врх, на врх, назад на врх, назад, претходно, следеће, почетна
    """),
    tag_labels=listed("oznake, ključne riječi, ključne reči, teme"),
    difficulty_labels=listed("težina, razina, nivo, nivo težine, тежина, ниво"),
    metadata_labels=listed("kategorija, izvor, tvrtka, kompanija, učestalost, bodovi, poeni, tip pitanja"),
    true_words=listed("točno, tačno, istina, da, тачно, истина"),
    false_words=listed("netočno, netačno, neistina, ne, laž, нетачно, неистина"),
    true_false_phrases=listed("""
        točno ili netočno, točno/netočno, tačno ili netačno, tačno/netačno, da ili ne, da/ne, тачно или нетачно,
        тачно/нетачно
    """),
    all_of_the_above=listed("""
        sve navedeno, sve od navedenog, sve gore navedeno, ništa od navedenog, nijedno od navedenog, ništa od
        gore navedenog, svi odgovori, oba
    """),
    numbered_labels=listed("zadatak, vježba, vežba, domaći zadatak, задатак, вежба"),
    paired_letters=(("p", "o"),),
    question_titles=listed("""
        pitanja, kviz, ispit, ispita, vježbe, vežbe, zadaci, zadatci, intervju, kolokvij,
        питања, квиз, испит, испита, вежбе, задаци, интервју, колоквијум
    """),
    faq_titles=listed("često postavljana pitanja, česta pitanja"),
    worth_words=listed("bod, boda, bodova, bodovi, poen, poena, poeni, minuta, бод, бодова, поен, поена"),
    level_words=listed("lako, lagano, srednje, teško, лако, средње, тешко"),
    plan_titles=listed("""
        za napraviti, popis zadataka, plan rada, planovi, za uraditi, lista zadataka, putokaz, план рада, за
        урадити, листа задатака
    """),
    review_titles=listed("""
        pitanja za ponavljanje, pitanja za provjeru, pitanja za proveru, provjeri znanje, proveri znanje,
        kviz, питања за понављање, питања за проверу
    """),
    leading_titles=listed("pitanja za, pitanja iz, pitanja o, питања за, питања из"),
    code_words=listed("""
        sljedeći, sljedećeg, sljedeće, sljedećih, ispis, ispisuje, rezultat, ovaj kod, program, greška, grešku
    """),
    plain_titles=listed("pitanja"),
    unsettled_words=listed("otvorena, neriješena, ostala, druga, moja"),
    manual_titles=listed("instalacija, upotreba, korištenje, zahtjevi, značajke, postavljanje, konfiguracija"),
    card_sides=(("prednja strana", "stražnja strana"), ("prednja strana", "poleđina")),
    definition_labels=listed("definicija, značenje, prijevod"),
    hint_labels=listed("savjet, natuknica"),
)
