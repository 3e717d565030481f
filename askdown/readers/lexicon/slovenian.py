"""Slovenian."""

from askdown.readers.lexicon.words import Lexicon, listed

SLOVENIAN = Lexicon(
    code="sl",
    question_labels=listed("vprašanje, vprašanja, izpitno vprašanje, vprašanje za razgovor"),
    answer_labels=listed("""
        odgovor, odgovori, kratek odgovor, vzorčni odgovor, pravilen odgovor, pravilni odgovor, rešitev, rešitve,
        vzorčna rešitev, pričakovan odgovor
    """),
    key_labels=listed("""
        odgovor, pravilen odgovor, pravilni odgovor, pravilni odgovori, rešitev, pravilna možnost
    """),
    cloze_labels=listed("dopolnjevanje"),
    explanation_labels=listed("razlaga, obrazložitev, utemeljitev, pojasnilo"),
    hidden_summaries=listed("""
        odgovor, odgovori, prikaži odgovor, pokaži odgovor, poglej odgovor, klikni za odgovor, kliknite
        za odgovor, klikni tukaj, rešitev, prikaži rešitev, pokaži rešitev, poglej rešitev, razlaga,
        prikaži razlago, prikaži, več, podrobnosti
    """),
    question_words=listed("""
        kaj, kaj je, kaj so, zakaj, kako, kdaj, kje, kam, od kod, kateri, katera, katero, katere,
        kakšen, kakšna, kakšno, kakšne, kdo, koga, koliko, čemu, s čim, v čem, na kaj, ali je, kakšna je
        razlika, razlika med, razlike med, prednosti in slabosti
    """),
    imperatives=listed("""
        razloži, razložite, opiši, opišite, definiraj, definirajte, naštej, naštejte, navedi, navedite,
        primerjaj, primerjajte, izračunaj, izračunajte, dokaži, dokažite, napiši, napišite,
        implementiraj, nariši, narišite, določi, določite, poišči, poiščite, izberi, izberite, dopolni,
        dopolnite, utemelji, utemeljite, pojasni, pojasnite
    """),
    placeholders=listed("odgovor tukaj, brez odgovora, ni odgovora, kmalu, za dopolnitev"),
    never_questions=listed("""
        kazalo, vsebina, pregled, uvod, predgovor, povzetek, zaključek, viri, literatura, povezave,
        nadaljnje branje, licenca, prispevanje, sodelavci, o avtorju, avtor, avtorji, zahvala, priloga,
        priloge, slovar, kontakt, zahteve
    """),
    navigation=listed("""
        nazaj na vrh, na vrh, nazaj na kazalo, nazaj, prejšnje, prejšnja, naslednje, naslednja,
        naslednje vprašanje, prejšnje vprašanje, domov
    """),
    tag_labels=listed("oznake, ključne besede, tema, teme"),
    difficulty_labels=listed("težavnost, zahtevnost, stopnja, raven"),
    metadata_labels=listed("kategorija, vir, podjetje, datum, pogostost, točke, vrsta vprašanja"),
    true_words=listed("drži, res, da, pravilno"),
    false_words=listed("ne drži, ne, napačno"),
    true_false_phrases=listed(
        "drži ali ne drži, drži/ne drži, pravilno ali napačno, pravilno/napačno, da ali ne, da/ne"
    ),
    all_of_the_above=listed("""
        vse od naštetega, vse našteto, vsi našteti, nič od naštetega, nobeden od naštetih, oboje
    """),
    numbered_labels=listed("naloga, vaja"),
    question_titles=listed("vprašanja, kviz, izpit, vaje, naloge, razgovor, preverjanje"),
    faq_titles=listed("pogosta vprašanja"),
    answers_titles=listed("odgovori, rešitve"),
    worth_words=listed("točka, točke, točk, t, minut"),
    level_words=listed("lahko, lahka, srednje, srednja, težko, težka"),
    plan_titles=listed("za narediti, seznam opravil, opravila, načrt, načrti, časovni načrt"),
    review_titles=listed("""
        vprašanja za ponavljanje, kontrolna vprašanja, vprašanja za preverjanje, preveri svoje znanje, kviz
    """),
    code_words=listed("""
        naslednji, naslednjega, naslednja, izpis, izpiše, rezultat, ta koda, program, napaka, napako
    """),
    plain_titles=listed("vprašanja"),
    unsettled_words=listed("odprta, nerešena, ostala, druga, moja"),
    manual_titles=listed("namestitev, uporaba, zahteve, funkcije, značilnosti, nastavitev, hiter začetek"),
    card_sides=(("sprednja stran", "zadnja stran"), ("spredaj", "zadaj")),
    definition_labels=listed("definicija, pomen, prevod, razlaga"),
    hint_labels=listed("namig, namigi"),
)
