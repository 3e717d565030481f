"""Lithuanian."""

from askdown.readers.lexicon.words import Lexicon, listed

LITHUANIAN = Lexicon(
    code="lt",
    question_labels=listed("klausimas, klausimai, egzamino klausimas, pokalbio klausimas, testo klausimas"),
    answer_labels=listed("""
        atsakymas, atsakymai, trumpas atsakymas, pavyzdinis atsakymas, teisingas atsakymas, sprendimas,
        sprendimai
    """),
    key_labels=listed("atsakymas, teisingas atsakymas, teisingi atsakymai, teisingas variantas, sprendimas"),
    cloze_labels=listed("praleistas žodis"),
    explanation_labels=listed("paaiškinimas, pagrindimas, komentaras"),
    hidden_summaries=listed("""
        atsakymas, atsakymai, rodyti atsakymą, parodyti atsakymą, žiūrėti atsakymą, spauskite, kad
        pamatytumėte atsakymą, spauskite čia, sprendimas, rodyti sprendimą, parodyti sprendimą,
        paaiškinimas, rodyti, daugiau, plačiau
    """),
    question_words=listed("""
        kas yra, kodėl, kaip, kada, kur, iš kur, kuris, kuri, kurie, kurios, kurį, koks, kokia, kokie,
        kokios, kiek, ką, kuo, ar galima, skirtumas tarp, skirtumai tarp, privalumai ir trūkumai
    """),
    imperatives=listed("""
        paaiškink, paaiškinkite, aprašyk, aprašykite, apibrėžk, apibrėžkite, išvardink, išvardinkite,
        išvardyk, išvardykite, palygink, palyginkite, apskaičiuok, apskaičiuokite, įrodyk, įrodykite,
        parašyk, parašykite, nupiešk, nupieškite, rask, raskite, pasirink, pasirinkite, užpildyk,
        užpildykite, nurodyk, nurodykite, pateik, pateikite
    """),
    placeholders=listed("atsakymas čia, nėra atsakymo, be atsakymo, netrukus, bus papildyta"),
    never_questions=listed("""
        turinys, rodyklė, apžvalga, įvadas, pratarmė, santrauka, išvados, šaltiniai, literatūra,
        nuorodos, licencija, prisidėti, apie, apie autorių, autorius, autoriai, padėka, priedas,
        priedai, žodynėlis, kontaktai, reikalavimai
    """),
    navigation=listed("""
        grįžti į viršų, į viršų, grįžti į turinį, atgal, ankstesnis, kitas, kitas klausimas, pradžia
    """),
    tag_labels=listed("žymos, raktiniai žodžiai, tema, temos"),
    difficulty_labels=listed("sudėtingumas, lygis, sudėtingumo lygis"),
    metadata_labels=listed("kategorija, šaltinis, įmonė, data, dažnumas, taškai, klausimo tipas"),
    true_words=listed("tiesa, teisinga, taip"),
    false_words=listed("netiesa, klaidinga, ne"),
    true_false_phrases=listed("tiesa ar netiesa, tiesa/netiesa, teisinga ar klaidinga, taip ar ne, taip/ne"),
    all_of_the_above=listed(
        "visi išvardinti, visi aukščiau išvardinti, visi atsakymai, nė vienas, nė vienas iš išvardintų, abu"
    ),
    numbered_labels=listed("užduotis, pratimas, uždavinys"),
    question_titles=listed("klausimai, viktorina, egzaminas, pratimai, užduotys, uždaviniai, pokalbis, testas"),
    faq_titles=listed("dažnai užduodami klausimai, duk"),
    worth_words=listed("taškas, taškai, taškų, balai, balų"),
    level_words=listed("lengvas, vidutinis, sunkus"),
    plan_titles=listed("darbų sąrašas, planai, veiksmų planas, liko padaryti"),
    review_titles=listed("""
        kartojimo klausimai, kontroliniai klausimai, pasitikrink žinias, pasitikrinkite žinias, viktorina
    """),
    code_words=listed("šis, šio, toliau, žemiau, rezultatas, išveda, išves, kodas, programa, klaida"),
    plain_titles=listed("klausimai"),
    unsettled_words=listed("atviri, neišspręsti, kiti, likę, mano"),
    manual_titles=listed("diegimas, naudojimas, reikalavimai, funkcijos, savybės, nustatymai"),
    card_sides=(("priekis", "nugara"), ("priekinė pusė", "galinė pusė")),
    definition_labels=listed("apibrėžimas, reikšmė, vertimas, paaiškinimas"),
    hint_labels=listed("užuomina"),
)
