"""Swedish."""

from askdown.readers.lexicon.words import Lexicon, listed

SWEDISH = Lexicon(
    code="sv",
    question_labels=listed("fråga, tentafråga, intervjufråga, kontrollfråga, quizfråga"),
    answer_labels=listed("""
        svar, svaret, kort svar, exempelsvar, modellsvar, rätt svar, lösning, lösningar, lösningsförslag,
        svar och förklaring, förslag på svar, svarsförslag
    """),
    key_labels=listed("svar, rätt svar, rätta svar, korrekt svar, rätt alternativ, facit, lösning"),
    cloze_labels=listed("lucktext"),
    explanation_labels=listed("förklaring, motivering, motivation"),
    hidden_summaries=listed("""
        svar, svaret, visa svar, visa svaret, se svar, se svaret, klicka för svar, klicka för att se svaret,
        klicka här, lösning, visa lösning, visa lösningen, se lösning, facit, visa facit, lösningsförslag, förklaring,
        visa förklaring, visa, mer, klicka för att visa svar, klicka för att visa svaret, klicka
    """),
    question_words=listed("""
        vad, varför, hur, hurdan, när, vart, vilken, vilket, vilka, vem, vems, hur många, hur mycket, på
        vilket sätt, i vilken, i vilket, för vad, av vad, skillnaden mellan, skillnad mellan, skillnader
        mellan, fördelar med, nackdelar med
    """),
    imperatives=listed("""
        förklara, beskriv, nämn, ange, definiera, jämför, diskutera, beräkna, bevisa, visa att, skriv, implementera,
        rita, skissa, bestäm, redogör, ge exempel, välj, sant eller falskt, fyll i, härled, motivera, antag, resonera,
        översätt, analysera, klassificera, förenkla, utvärdera, formulera
    """),
    placeholders=listed("""
        svar här, skriv ditt svar här, inget svar, saknar svar, kommer snart, fylls i senare, att fylla i, ej
        besvarad
    """),
    never_questions=listed("""
        innehåll, innehållsförteckning, index, översikt, inledning, introduktion, förord, sammanfattning,
        referenser, källor, länkar, litteratur, vidare läsning, licens, bidra, bidragsgivare, om, om mig, om
        författaren, författare, tack, bilaga, bilagor, ordlista, kontakt, förkunskaper
    """),
    navigation=listed("""
        innehåll, tillbaka till toppen, till toppen, tillbaka till innehåll, tillbaka till innehållsförteckningen,
        tillbaka, föregående, nästa, nästa fråga, föregående fråga, hem
    """),
    tag_labels=listed("taggar, nyckelord, ämne, ämnen, etiketter"),
    difficulty_labels=listed("svårighetsgrad, svårighet, nivå"),
    metadata_labels=listed("källa, företag, frekvens, poäng, frågetyp"),
    true_words=listed("sant, rätt, ja"),
    false_words=listed("falskt, fel, nej, osant"),
    true_false_phrases=listed("""
        sant eller falskt, sant/falskt, sant / falskt, rätt eller fel, rätt/fel, ja eller nej, ja/nej
    """),
    all_of_the_above=listed("""
        alla ovanstående, samtliga ovanstående, inget av ovanstående, ingen av ovanstående, inga av
        ovanstående, alla alternativ, båda, ingetdera
    """),
    numbered_labels=listed("övning, uppgift, tentauppgift, bonusfråga, extrafråga"),
    paired_letters=(("f", "s"),),
    question_titles=listed("""
        frågor, quiz, tenta, tentamen, övningar, uppgifter, intervju, instuderingsfrågor, prov,
        tentafrågor, intervjufrågor, övningsfrågor, kontrollfrågor, frågesport
    """),
    faq_titles=listed("vanliga frågor"),
    answers_titles=listed("facit, svar, lösningar"),
    worth_words=listed("poäng, p, minuter"),
    level_words=listed("lätt, enkel, medel, medelsvår, svår"),
    plan_titles=listed("att göra, att-göra-lista, uppgiftslista, färdplan, planer, kvar att göra"),
    review_titles=listed("""
        repetitionsfrågor, instuderingsfrågor, övningsfrågor, kontrollfrågor, testa dig själv, quiz, tentafrågor,
        intervjufrågor, vanliga frågor, självtest, diskussionsfrågor, testa dina kunskaper, reflektionsfrågor,
        övningar
    """),
    plain_titles=listed("frågor"),
    unsettled_words=listed("öppna, övriga, fler"),
    leading_titles=listed("frågor om, frågor på, frågor till"),
    code_words=listed("""
        följande, utdata, utskrift, resultat, resultatet, skriver ut, skrivs ut, denna kod, koden, programmet,
        fel
    """),
    manual_titles=listed("installation, användning, krav, funktioner, konfiguration, kom igång, snabbstart"),
    card_sides=(("framsida", "baksida"),),
    definition_labels=listed("definition, betydelse, översättning, förklaring"),
    hint_labels=listed("ledtråd, tips"),
)
