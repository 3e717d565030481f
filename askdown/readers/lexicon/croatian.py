"""Croatian, Bosnian and Serbian in Latin letters."""

from askdown.readers.lexicon.words import Lexicon, listed

CROATIAN = Lexicon(
    code="hr",
    question_labels=listed("pitanje, ispitno pitanje, pitanje za intervju"),
    answer_labels=listed("""
        odgovor, odgovori, kratak odgovor, kratki odgovor, primjer odgovora, primer odgovora, točan odgovor,
        tačan odgovor, rješenje, rešenje, rješenja, rešenja
    """),
    key_labels=listed("""
        odgovor, točan odgovor, tačan odgovor, ispravan odgovor, točni odgovori, tačni odgovori, rješenje,
        rešenje
    """),
    cloze_labels=listed("dopuna"),
    explanation_labels=listed("objašnjenje, obrazloženje, pojašnjenje"),
    hidden_summaries=listed("""
        odgovor, prikaži odgovor, pokaži odgovor, vidi odgovor, pogledaj odgovor, klikni za odgovor, kliknite
        za odgovor, klikni ovdje, klikni ovde, rješenje, rešenje, prikaži rješenje, prikaži rešenje, pokaži
        rješenje, objašnjenje, prikaži objašnjenje, prikaži, pokaži, više, detalji
    """),
    question_words=listed("""
        što, šta, zašto, kako, kada, kad, gdje, gde, koji, koja, koje, kakav, kakva, kakvo, tko, ko, koliko,
        čemu, čime, u čemu, na koji, za što, zbog čega, što je, šta je, razlika između, razlike između,
        prednosti, nedostaci, da li
    """),
    imperatives=listed("""
        objasni, objasnite, opiši, opišite, navedi, navedite, nabroji, nabrojite, definiraj, definirajte,
        definiši, definišite, usporedi, usporedite, uporedi, uporedite, izračunaj, izračunajte, dokaži,
        dokažite, napiši, napišite, implementiraj, implementirajte, nacrtaj, nacrtajte, odredi, odredite,
        odaberi, dopuni, točno ili netočno, tačno ili netačno
    """),
    placeholders=listed("""
        odgovor ovdje, odgovor ovde, nema odgovora, bez odgovora, uskoro, bit će dodano, biće dodato,
        nadopuniti
    """),
    never_questions=listed("""
        sadržaj, indeks, pregled, uvod, predgovor, sažetak, zaključak, reference, literatura, izvori,
        poveznice, linkovi, korisni linkovi, licenca, doprinos, doprinosi, suradnici, saradnici, o meni, o
        autoru, o projektu, autor, autori, zahvale, prilog, prilozi, rječnik, pojmovnik, kontakt
    """),
    navigation=listed("""
        povratak na vrh, na vrh, natrag na vrh, nazad na vrh, povratak na sadržaj, natrag, nazad, prethodno,
        sljedeće, sledeće, sljedeće pitanje, sledeće pitanje, početna
    """),
    tag_labels=listed("oznake, ključne riječi, ključne reči, teme"),
    difficulty_labels=listed("težina, razina, nivo, nivo težine"),
    metadata_labels=listed("kategorija, izvor, tvrtka, kompanija, učestalost, bodovi, poeni, tip pitanja"),
    true_words=listed("točno, tačno, istina, da"),
    false_words=listed("netočno, netačno, neistina, ne, laž"),
    true_false_phrases=listed("točno ili netočno, točno/netočno, tačno ili netačno, tačno/netačno, da ili ne, da/ne"),
    all_of_the_above=listed("""
        sve navedeno, sve od navedenog, sve gore navedeno, ništa od navedenog, nijedno od navedenog, ništa od
        gore navedenog, svi odgovori, oba
    """),
    numbered_labels=listed("zadatak, vježba, vežba, domaći zadatak"),
    paired_letters=(("p", "o"),),
    question_titles=listed("pitanja, kviz, ispit, ispita, vježbe, vežbe, zadaci, zadatci, intervju, kolokvij"),
)
