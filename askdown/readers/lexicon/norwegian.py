"""Norwegian, in both its forms."""

from askdown.readers.lexicon.words import Lexicon, listed

NORWEGIAN = Lexicon(
    code="nb",
    question_labels=listed("spørsmål, eksamensspørsmål, intervjuspørsmål, kontrollspørsmål, quizspørsmål"),
    answer_labels=listed("""
        svar, svaret, kort svar, eksempelsvar, mønstersvar, riktig svar, rett svar, løsning, løsninger,
        løsningsforslag, fasit, svar og forklaring
    """),
    key_labels=listed("""
        svar, riktig svar, rett svar, riktige svar, rette svar, korrekt svar, riktig alternativ, fasit
    """),
    cloze_labels=listed("utfylling, innfylling"),
    explanation_labels=listed("forklaring, begrunnelse, grunngiving"),
    hidden_summaries=listed("""
        svar, svaret, vis svar, vis svaret, se svar, se svaret, klikk for svar, klikk for å se svaret, klikk her,
        løsning, vis løsning, vis løsningen, se løsning, se løsningen, løsningsforslag, vis løsningsforslag, fasit,
        vis fasit, se fasit, forklaring, vis forklaring, vis, mer, detaljer, se løsningsforslag, klikk
    """),
    question_words=listed("""
        hva, hva er, kva, hvorfor, kvifor, hvordan, korleis, når, hvor, kor, hvilken, hvilket, hvilke,
        kva for, hvem, kven, hvor mange, hvor mye, kor mange, på hvilken måte, i hvilken, i hvilket, til
        hva, av hva, kan du, finnes det, forskjellen mellom, forskjell mellom, forskjeller mellom,
        fordeler og ulemper
    """),
    imperatives=listed("""
        forklar, beskriv, nevn, nemn, angi, definer, sammenlign, samanlikn, diskuter, drøft, beregn, rekn ut, regn ut,
        bevis, vis at, skriv, implementer, tegn, teikn, skisser, bestem, gjør rede for, gjer greie for, gi eksempel,
        gi et eksempel, velg, sant eller usant, fyll inn, fyll ut, utled, begrunn, grunngi, oversett, vurder,
        formuler, forenkle
    """),
    placeholders=listed("""
        svar her, skriv svaret ditt her, ingen svar, mangler svar, kommer snart, fylles ut senere
    """),
    never_questions=listed("""
        innhold, innhald, innholdsfortegnelse, indeks, oversikt, innledning, innleiing, introduksjon,
        forord, sammendrag, samandrag, oppsummering, referanser, kilder, kjelder, lenker, litteratur,
        litteraturliste, videre lesning, lisens, bidra, bidragsytere, om, om meg, om forfatteren,
        forfatter, forfattere, takk, vedlegg, ordliste, kontakt, forkunnskaper
    """),
    navigation=listed("""
        tilbake til toppen, til toppen, tilbake til innholdsfortegnelsen, tilbake, forrige, neste, neste
        spørsmål, forrige spørsmål, hjem
    """),
    tag_labels=listed("tagger, emneord, nøkkelord, stikkord, emne, emner, tema"),
    difficulty_labels=listed("vanskelighetsgrad, vanskegrad, nivå"),
    metadata_labels=listed("kategori, kilde, kjelde, firma, dato, hyppighet, poeng, spørsmålstype"),
    true_words=listed("sant, riktig, rett, ja"),
    false_words=listed("usant, galt, feil, nei"),
    true_false_phrases=listed(
        "sant eller usant, sant/usant, riktig eller galt, riktig/galt, rett eller galt, ja eller nei"
    ),
    all_of_the_above=listed("""
        alle de ovennevnte, alle ovennevnte, alle alternativene, alle svarene, ingen av de ovennevnte,
        ingen av alternativene, ingen av dem, begge
    """),
    numbered_labels=listed("oppgave, oppgåve, øving, deloppgave"),
    question_titles=listed("spørsmål, quiz, eksamen, oppgaver, oppgåver, øvinger, intervju, prøve"),
    faq_titles=listed("ofte stilte spørsmål, vanlige spørsmål"),
    worth_words=listed("poeng, minutt, minutter"),
    level_words=listed("lett, middels, vanskelig"),
    plan_titles=listed("å gjøre, å gjere, gjøremål, gjøremålsliste, veikart, planer"),
    review_titles=listed("repetisjonsspørsmål, øvingsspørsmål, kontrollspørsmål, test deg selv, quiz"),
    plain_titles=listed("spørsmål"),
    unsettled_words=listed("åpne, øvrige, flere"),
    leading_titles=listed("spørsmål om, spørsmål til"),
    code_words=listed("""
        følgende, output, resultat, resultatet, skriver ut, skrives ut, denne koden, koden, programmet, feil
    """),
    manual_titles=listed("installasjon, installering, bruk, krav, funksjoner, oppsett, kom i gang"),
    card_sides=(("forside", "bakside"),),
    definition_labels=listed("definisjon, betydning, oversettelse, forklaring"),
    hint_labels=listed("hint"),
)
