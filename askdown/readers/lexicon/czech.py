"""Czech, and Slovak where it writes otherwise."""

from askdown.readers.lexicon.words import Lexicon, listed

CZECH = Lexicon(
    code="cs",
    question_labels=listed("otázka, otazka, dotaz, zkušební otázka, otázka na pohovor"),
    answer_labels=listed("""
        odpověď, odpoved, odpoveď, odpovědi, správná odpověď, správna odpoveď, krátká odpověď, vzorová odpověď,
        řešení, reseni, riešenie, vypracování, stručná odpověď, ukázková odpověď, vzorové řešení, možná odpověď,
        možné řešení, očekávaná odpověď
    """),
    key_labels=listed("""
        odpověď, odpoved, odpoveď, správná odpověď, správna odpoveď, správné odpovědi, správná možnost,
        správné řešení, řešení
    """),
    cloze_labels=listed("doplňovačka"),
    explanation_labels=listed("vysvětlení, vysvetlenie, zdůvodnění, odůvodnění, komentář"),
    hidden_summaries=listed("""
        odpověď, odpoved, odpoveď, zobrazit odpověď, zobraziť odpoveď, ukázat odpověď, ukaž odpověď,
        klikni pro odpověď, klikněte pro odpověď, klikněte zde, klikni sem, řešení, zobrazit řešení, ukázat řešení,
        riešenie, vysvětlení, zobrazit vysvětlení, zobrazit, ukázat, více, detaily, klikněte pro zobrazení odpovědi,
        klikněte pro zobrazení, rozbalit, ukaž řešení, správná odpověď, možné řešení, klikni, klikněte
    """),
    question_words=listed("""
        co je, co jsou, co znamená, co to je, čo je, čo sú, čo, proč, prečo, jak, ako, jaký, jaká, jaké,
        jakým, jakou, aký, aká, aké, kdy, kedy, kde, kam, odkud, který, která, které, ktorý, ktorá, ktoré,
        kdo, kto, kolik, koľko, čím, čemu, k čemu, na co, v čem, z čeho, za jakých, jaký je rozdíl, rozdíl
        mezi, rozdíly mezi, výhody, nevýhody, výhody a nevýhody,
        na čem, zda
    """),
    imperatives=listed("""
        vysvětlete, vysvětli, vysvetlite, popište, popiš, opíšte, uveďte, uveď, vyjmenujte, vyjmenuj, vymenujte,
        definujte, definuj, porovnejte, porovnej, porovnajte, spočítejte, spočítej, vypočítejte, vypočítajte, dokažte,
        napište, napiš, napíšte, implementujte, navrhněte, nakreslete, určete, zvolte, vyberte, doplňte,
        pravda nebo nepravda, charakterizujte, formulujte, zdůvodněte, zdůvodni, vypište, vypiš, seřaďte, najděte,
        rozhodněte, přiřaďte, vypočtěte, srovnejte, načrtněte, načrtni, odvoďte, vymezte, objasněte, rozeberte,
        zhodnoťte, posuďte, shrňte, analyzujte, odhadněte, převeďte
    """),
    placeholders=listed("""
        odpověď zde, doplnit, bude doplněno, doplním, bez odpovědi, zatím bez odpovědi, připravuje se, již
        brzy, chybí odpověď
    """),
    never_questions=listed("""
        obsah, rejstřík, přehled, úvod, předmluva, shrnutí, závěr, reference, literatura, zdroje, odkazy,
        užitečné odkazy, další čtení, licence, licencia, přispívání, přispěvatelé, o projektu, o mně, o
        autorovi, autor, autoři, poděkování, příloha, přílohy, slovníček, slovník pojmů, kontakt
    """),
    navigation=listed("""
        zpět nahoru, nahoru, zpět na obsah, zpět, späť, předchozí, další, ďalej, další otázka, předchozí
        otázka, domů
    """),
    tag_labels=listed("štítky, štítek, klíčová slova, témata, téma"),
    difficulty_labels=listed("obtížnost, náročnost, úroveň"),
    metadata_labels=listed("kategorie, zdroj, firma, datum, četnost, body, bodů, typ otázky"),
    true_words=listed("pravda, ano, správně, áno"),
    false_words=listed("nepravda, ne, nesprávně, lež, nie"),
    true_false_phrases=listed("""
        pravda nebo nepravda, pravda/nepravda, pravda či lež, ano nebo ne, ano/ne, pravda alebo nepravda
    """),
    all_of_the_above=listed("""
        všechny výše uvedené, všechno výše uvedené, vše výše uvedené, žádná z uvedených, žádná z výše
        uvedených, žádné z uvedených, všechny odpovědi, obě, všetky uvedené, žiadna z uvedených
    """),
    numbered_labels=listed("cvičení, úloha, úkol, problém, otázka č, okruh, bonusová otázka, doplňující otázka"),
    question_titles=listed("otázky, otázek, kvíz, zkouška, zkoušce, cvičení, úlohy, pohovor, okruhy"),
    faq_titles=listed("často kladené otázky, časté dotazy, časté otázky"),
    answers_titles=listed("odpovědi, řešení, klíč"),
    worth_words=listed("bod, body, bodů, b, minut"),
    level_words=listed("lehká, lehké, snadná, snadné, střední, těžká, těžké, obtížná"),
    plan_titles=listed("co zbývá, seznam úkolů, úkoly, plán, plány, plán vývoje, k dodělání"),
    review_titles=listed("""
        kontrolní otázky, opakovací otázky, otázky k opakování, otestujte se, otestuj se, kvíz, zkouškové otázky,
        otázky ke zkoušce, otázky na pohovor, časté otázky, ověřte si znalosti, ověř si znalosti,
        otázky pro opakování, cvičení
    """),
    leading_titles=listed("otázky na, otázky k, otázky ke, otázky z, otázky ze"),
    code_words=listed("""
        následující, následujícího, následujícím, výstup, výstupem, výsledek, vypíše, tento kód, program, chyba,
        chybu
    """),
    plain_titles=listed("otázky"),
    unsettled_words=listed("otevřené, nevyřešené, další, ostatní, jiné, moje"),
    manual_titles=listed("instalace, použití, požadavky, funkce, vlastnosti, nastavení, rychlý start"),
    hint_labels=listed("nápověda"),
    card_sides=(("přední strana", "zadní strana"), ("líc", "rub")),
    definition_labels=listed("definice, význam, překlad, vysvětlení"),
)
