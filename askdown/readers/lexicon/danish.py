"""Danish, and Norwegian where it writes otherwise."""

from askdown.readers.lexicon.words import Lexicon, listed

DANISH = Lexicon(
    code="da",
    question_labels=listed("spørgsmål, spørsmål, eksamensspørgsmål, eksamensspørsmål, quizspørgsmål"),
    answer_labels=listed("""
        svar, svaret, kort svar, eksempelsvar, korrekt svar, rigtigt svar, riktig svar, løsning, løsninger,
        løsningsforslag, besvarelse, fasit, forventet svar, modelsvar, svarforslag
    """),
    key_labels=listed("""
        svar, korrekt svar, rigtigt svar, riktig svar, rigtige svar, det rigtige svar, riktig alternativ,
        facit, fasit, løsning
    """),
    cloze_labels=listed("udfyldning"),
    explanation_labels=listed("forklaring, begrundelse, uddybning, begrunnelse"),
    hidden_summaries=listed("""
        svar, svaret, vis svar, vis svaret, se svar, se svaret, klik for svar, klik for at se svaret, klik her,
        klikk for svar, klikk her, løsning, vis løsning, vis løsningen, se løsning, facit, vis facit, fasit,
        vis fasit, løsningsforslag, forklaring, vis forklaring, vis, mere, mer, klik
    """),
    question_words=listed("""
        hvad, hva, hvorfor, hvordan, hvornår, hvilken, hvilket, hvilke, hvem, hvis, hvor, hvor mange, hvor
        meget, hvor mye, hvilken type, på hvilken, i hvilken, forskellen på, forskellen mellem, forskjellen
        mellom, forskelle mellem, fordele ved, ulemper ved
    """),
    imperatives=listed("""
        forklar, beskriv, nævn, nevn, angiv, angi, definer, sammenlign, diskuter, beregn, bevis, vis at, skriv,
        implementer, tegn, skitser, bestem, redegør, gjør rede, giv eksempler, gi eksempler, vælg, velg,
        sandt eller falsk, udfyld, argumenter, begrund, oversæt, vurder, klassificer, formuler, opskriv
    """),
    placeholders=listed("""
        svar her, skriv dit svar her, skriv svaret her, intet svar, mangler svar, kommer snart, udfyldes
        senere, ikke besvaret
    """),
    never_questions=listed("""
        indhold, indholdsfortegnelse, innhold, innholdsfortegnelse, indeks, oversigt, oversikt, indledning,
        innledning, introduktion, forord, resumé, opsummering, oppsummering, referencer, referanser, kilder,
        kildeliste, links, litteratur, videre læsning, licens, lisens, bidrag, bidragydere, om, om mig, om
        forfatteren, forfatter, forfattere, tak, takk, bilag, ordliste, kontakt, forudsætninger
    """),
    navigation=listed("""
        tilbage til toppen, til toppen, tilbage til indhold, tilbage, tilbake til toppen, tilbake, forrige,
        næste, neste, næste spørgsmål, forrige spørgsmål, hjem
    """),
    tag_labels=listed("nøgleord, nøkkelord, emne, emner, mærkater"),
    difficulty_labels=listed("sværhedsgrad, vanskelighetsgrad, niveau, nivå"),
    metadata_labels=listed("kilde, virksomhed, bedrift, dato, frekvens, hyppighed, spørgsmålstype"),
    true_words=listed("sandt, sand, rigtigt, sant, riktig, ja"),
    false_words=listed("falsk, forkert, usandt, feil, nej, nei"),
    true_false_phrases=listed("""
        sandt eller falsk, sandt/falsk, sand eller falsk, sand/falsk, rigtigt eller forkert, sant eller usant,
        ja eller nej, ja/nej
    """),
    all_of_the_above=listed("""
        alle ovenstående, alle de ovenstående, alt ovenstående, ingen af ovenstående, ingen af de ovenstående,
        alle svar, begge, ingen av alternativene, alle alternativene
    """),
    numbered_labels=listed("øvelse, opgave, oppgave, øvelsesopgave, delopgave"),
    question_titles=listed("""
        spørgsmål, spørsmål, quiz, eksamen, øvelser, opgaver, oppgaver, samtale, prøve, intervju
    """),
    faq_titles=listed("ofte stillede spørgsmål"),
    answers_titles=listed("svar, løsninger, facitliste"),
    worth_words=listed("point, minutter"),
    level_words=listed("let, middel, svær"),
    plan_titles=listed("mangler, opgaveliste, huskeliste, køreplan, planer"),
    review_titles=listed("repetitionsspørgsmål, øvelsesspørgsmål, kontrolspørgsmål, test dig selv, quiz"),
    plain_titles=listed("spørgsmål"),
    unsettled_words=listed("åbne, øvrige, flere"),
    leading_titles=listed("spørgsmål om, spørgsmål til"),
    code_words=listed("""
        følgende, output, resultat, resultatet, udskriver, udskrives, denne kode, koden, programmet, fejl
    """),
    manual_titles=listed("installation, brug, anvendelse, krav, funktioner, opsætning, kom i gang"),
    card_sides=(("forside", "bagside"),),
    definition_labels=listed("definition, betydning, oversættelse, forklaring"),
    hint_labels=listed("hint, ledetråd"),
)
