"""Slovak."""

from askdown.readers.lexicon.words import Lexicon, listed

SLOVAK = Lexicon(
    code="sk",
    question_labels=listed("""
        otázka, otázky, skúšková otázka, otázka na pohovor, kontrolná otázka, testová otázka
    """),
    answer_labels=listed("""
        odpoveď, odpovede, odp, krátka odpoveď, vzorová odpoveď, správna odpoveď, ukážková odpoveď,
        riešenie, riešenia, vzorové riešenie, odpoveď a vysvetlenie
    """),
    key_labels=listed("odpoveď, správna odpoveď, správne odpovede, správna možnosť, riešenie, správne"),
    cloze_labels=listed("doplnenie, doplňovačka"),
    explanation_labels=listed("vysvetlenie, zdôvodnenie, odôvodnenie, komentár"),
    hidden_summaries=listed("""
        odpoveď, odpovede, zobraziť odpoveď, ukázať odpoveď, ukáž odpoveď, pozri odpoveď, klikni pre
        odpoveď, kliknite pre odpoveď, kliknite sem, riešenie, zobraziť riešenie, ukázať riešenie, ukáž
        riešenie, vysvetlenie, zobraziť vysvetlenie, zobraziť, viac, podrobnosti
    """),
    question_words=listed("""
        čo, čo je, čo sú, prečo, ako, kedy, kde, kam, odkiaľ, ktorý, ktorá, ktoré, ktorí, aký, aká, aké,
        akí, kto, koho, koľko, načo, čím, čoho, v čom, na čo, z čoho, na aké, pri akom, je možné, dá sa,
        existuje, existujú, môže, aký je rozdiel, rozdiel medzi, rozdiely medzi, výhody a nevýhody
    """),
    imperatives=listed("""
        vysvetli, vysvetlite, opíš, opíšte, popíš, popíšte, definuj, definujte, uveď, uveďte, vymenuj,
        vymenujte, porovnaj, porovnajte, vypočítaj, vypočítajte, dokáž, dokážte, napíš, napíšte,
        implementuj, implementujte, nakresli, nakreslite, navrhni, navrhnite, urči, určte, nájdi,
        nájdite, vyber, vyberte, doplň, doplňte, zdôvodni, zdôvodnite, charakterizuj, charakterizujte,
        pravda alebo nepravda
    """),
    placeholders=listed("""
        odpoveď sem, sem napíš odpoveď, bez odpovede, chýba odpoveď, čoskoro, doplniť, bude doplnené
    """),
    never_questions=listed("""
        obsah, register, prehľad, úvod, predslov, zhrnutie, súhrn, záver, zdroje, literatúra, použitá
        literatúra, odkazy, ďalšie čítanie, licencia, prispievanie, prispievatelia, o autorovi, o
        projekte, autor, autori, poďakovanie, príloha, prílohy, slovník pojmov, kontakt, požiadavky
    """),
    navigation=listed("""
        späť hore, hore, späť na začiatok, späť na obsah, späť, predchádzajúce, predchádzajúca,
        nasledujúce, nasledujúca, ďalej, ďalšia otázka, predchádzajúca otázka, domov
    """),
    tag_labels=listed("značky, štítky, kľúčové slová, téma, témy"),
    difficulty_labels=listed("náročnosť, obtiažnosť, úroveň"),
    metadata_labels=listed("kategória, zdroj, firma, dátum, frekvencia, body, typ otázky"),
    true_words=listed("pravda, áno, správne"),
    false_words=listed("nepravda, nie, nesprávne"),
    true_false_phrases=listed("pravda alebo nepravda, pravda/nepravda, áno alebo nie, áno/nie"),
    all_of_the_above=listed("""
        všetky uvedené, všetky vyššie uvedené, všetky možnosti, všetko uvedené, žiadna z uvedených,
        žiadne z uvedených, ani jedna, oboje, obe
    """),
    numbered_labels=listed("cvičenie, úloha, zadanie"),
    question_titles=listed("otázky, kvíz, skúška, cvičenia, úlohy, pohovor"),
    faq_titles=listed("často kladené otázky, časté otázky"),
    answers_titles=listed("odpovede, riešenia"),
    worth_words=listed("bod, body, bodov, b"),
    level_words=listed("ľahká, ľahké, stredná, stredné, ťažká, ťažké"),
    plan_titles=listed("čo zostáva, zoznam úloh, plán, plány, plán vývoja, na dorobenie"),
    review_titles=listed("""
        kontrolné otázky, opakovacie otázky, otázky na opakovanie, otestujte sa, otestuj sa, kvíz
    """),
    leading_titles=listed("otázky na, otázky k, otázky ku, otázky z, otázky zo"),
    code_words=listed("""
        nasledujúci, nasledujúceho, nasledujúcom, výstup, výstupom, výsledok, vypíše, tento kód, program, chyba,
        chybu
    """),
    plain_titles=listed("otázky"),
    unsettled_words=listed("otvorené, nevyriešené, ďalšie, ostatné, iné, moje"),
    manual_titles=listed("inštalácia, použitie, požiadavky, funkcie, vlastnosti, nastavenie, rýchly štart"),
    card_sides=(("predná strana", "zadná strana"), ("líc", "rub")),
    definition_labels=listed("definícia, význam, preklad, vysvetlenie"),
    hint_labels=listed("nápoveda, pomôcka"),
)
