"""Hungarian."""

from askdown.readers.lexicon.words import Lexicon, listed

HUNGARIAN = Lexicon(
    code="hu",
    question_labels=listed("kérdés, vizsgakérdés, interjúkérdés, tesztkérdés"),
    answer_labels=listed("""
        válasz, válaszok, rövid válasz, mintaválasz, helyes válasz, megoldás, megoldások, megfejtés, a válasz,
        minta válasz, mintamegoldás, várt válasz, lehetséges válasz
    """),
    key_labels=listed("válasz, helyes válasz, a helyes válasz, helyes válaszok, megoldás, megoldókulcs"),
    cloze_labels=listed("kiegészítés"),
    explanation_labels=listed("magyarázat, indoklás, indokolás"),
    hidden_summaries=listed("""
        válasz, a válasz, válasz megjelenítése, válasz mutatása, mutasd a választ, kattints a válaszért, kattints ide,
        megoldás, megoldás megjelenítése, mutasd a megoldást, magyarázat, mutasd, részletek, tovább,
        megoldás megtekintése, megoldás mutatása, kattints a megoldásért, kattints
    """),
    question_words=listed("""
        mit, mikor, miért, hogyan, hogy, hol, hova, honnan, melyik, melyek, milyen, kik, kinek, hány, mennyi,
        mennyire, mire, miben, mivel, miből, mi a különbség, mi az, mi a, különbség, különbségek, előnyei,
        hátrányai,
        mitől, ki volt, ki az, ki a
    """),
    imperatives=listed("""
        magyarázd, magyarázza, magyarázza el, írd, írja, írja le, ismertesse, ismertesd, sorolja fel, sorold fel,
        definiálja, definiáld, hasonlítsa össze, hasonlítsd össze, számítsa ki, számítsd ki, bizonyítsa be,
        bizonyítsd be, adja meg, add meg, nevezze meg, határozza meg, igaz vagy hamis, válaszd, egészítsd ki,
        rajzolja, mutassa be, adjon, jellemezze, mondja el, mondja ki, mondjon, válasszon, válassz, határozd meg,
        indokold, indokolja, fordítsd le, elemezd, elemezze, javasolj, nevezd meg, csoportosítsd, párosítsd,
        válassza ki, írj, írjon, oldd meg, oldja meg, egyszerűsítsd, mutasd be, jellemezd, fogalmazd meg, vezesd le,
        soroljon fel, mondj
    """),
    placeholders=listed("""
        válasz ide, ide írd a választ, nincs válasz, még nincs válasz, hamarosan, kitöltendő, később
    """),
    never_questions=listed("""
        tartalom, tartalomjegyzék, index, áttekintés, bevezetés, bevezető, előszó, összefoglalás,
        összefoglaló, hivatkozások, irodalom, irodalomjegyzék, források, linkek, licenc, közreműködés,
        közreműködők, névjegy, rólam, a szerzőről, szerző, szerzők, köszönetnyilvánítás, függelék, szószedet,
        kapcsolat, előfeltételek
    """),
    navigation=listed("""
        vissza a tetejére, vissza az elejére, fel, vissza a tartalomhoz, vissza, előző, következő, következő
        kérdés, előző kérdés, kezdőlap
    """),
    tag_labels=listed("címkék, címke, kulcsszavak, témák, téma"),
    difficulty_labels=listed("nehézség, nehézségi szint, szint"),
    metadata_labels=listed("kategória, forrás, cég, dátum, gyakoriság, pont, pontszám, típus"),
    true_words=listed("igaz, igen, helyes"),
    false_words=listed("hamis, nem, helytelen"),
    true_false_phrases=listed("igaz vagy hamis, igaz/hamis, igaz / hamis, igen vagy nem, igen/nem"),
    all_of_the_above=listed("""
        mindegyik, az összes, az összes fenti, a fentiek mindegyike, egyik sem, a fentiek egyike sem,
        mindkettő
    """),
    numbered_labels=listed("feladat, gyakorlat"),
    paired_letters=(("k", "v"),),
    question_titles=listed("""
        kérdések, kvíz, vizsga, gyakorlatok, feladatok, interjú, zárthelyi, vizsgakérdések, interjúkérdések
    """),
    faq_titles=listed("gyakori kérdések, gyakran ismételt kérdések, gyik"),
    answers_titles=listed("megoldások, válaszok, megoldókulcs"),
    worth_words=listed("pont, perc"),
    level_words=listed("könnyű, közepes, nehéz"),
    plan_titles=listed("teendők, teendőlista, ütemterv, tervek, hátralévő feladatok"),
    review_titles=listed("""
        ismétlő kérdések, ellenőrző kérdések, gyakorló kérdések, teszteld magad, önellenőrzés, kvíz, vizsgakérdések,
        gyakori kérdések, interjúkérdések, ellenőrizd a tudásod, teszteld a tudásod, gyakorló feladatok
    """),
    plain_titles=listed("kérdések"),
    unsettled_words=listed("nyitott, további, egyéb"),
    code_words=listed("következő, alábbi, kimenet, kimenete, eredmény, eredménye, kiír, ez a kód, a program, hiba"),
    manual_titles=listed("telepítés, használat, követelmények, funkciók, jellemzők, beállítás, gyors kezdés"),
    card_sides=(("előlap", "hátlap"), ("előoldal", "hátoldal")),
    definition_labels=listed("meghatározás, definíció, jelentés, fordítás"),
    hint_labels=listed("tipp, segítség"),
)
