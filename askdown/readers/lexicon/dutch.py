"""Dutch."""

from askdown.readers.lexicon.words import Lexicon, listed

DUTCH = Lexicon(
    code="nl",
    question_labels=listed("vraag, vr, examenvraag, toetsvraag, quizvraag, interviewvraag, oefenvraag"),
    answer_labels=listed("""
        antwoord, antw, antwoorden, het antwoord, voorbeeldantwoord, modelantwoord, kort antwoord, lang antwoord,
        mogelijk antwoord, uitwerking, uitwerkingen, oplossing, oplossingen, antwoord en uitleg, verwacht antwoord,
        voorbeelduitwerking
    """),
    key_labels=listed("""
        antwoord, juiste antwoord, het juiste antwoord, juist antwoord, correcte antwoord, correct antwoord,
        goede antwoord, antwoorden, juiste antwoorden, juiste optie, oplossing
    """),
    key_sentences=listed("het juiste antwoord is, het goede antwoord is, het antwoord is"),
    cloze_labels=listed("invullen, invultekst"),
    explanation_labels=listed("uitleg, toelichting, verklaring, motivatie, reden"),
    hidden_summaries=listed("""
        antwoord, antwoorden, het antwoord, toon antwoord, toon het antwoord, bekijk antwoord, bekijk het antwoord,
        zie antwoord, zie het antwoord, antwoord tonen, antwoord weergeven, klik voor antwoord,
        klik voor het antwoord, klik hier voor het antwoord, klik hier, klik om te bekijken, oplossing,
        toon oplossing, bekijk oplossing, uitwerking, bekijk uitwerking, uitleg, toon uitleg, tonen, meer,
        klik om het antwoord te zien, klik om de oplossing te zien, klik
    """),
    question_words=listed("""
        wat, waarom, waarvoor, waardoor, waarmee, waarop, waaruit, hoe, hoeveel, hoelang, hoezo, wanneer,
        waar, welk, welke, wie, wiens, in welke, met welke, op welke, van welke, uit welke, voor welke,
        verschil tussen, verschillen tussen, voordelen van, nadelen van, voor- en nadelen van,
        waaraan, waartoe, met welk
    """),
    imperatives=listed("""
        leg uit, beschrijf, noem, geef, definieer, bespreek, vergelijk, bereken, bewijs, toon aan, schrijf,
        implementeer, ontwerp, teken, schets, bepaal, vul, kies, waar of onwaar, stel, licht toe, vertaal, verklaar,
        leg het, leg de, leg in, leg kort, som op, omschrijf, juist of fout, onderbouw, analyseer, classificeer,
        vereenvoudig, beoordeel, formuleer, rangschik
    """),
    placeholders=listed("""
        antwoord hier, vul hier je antwoord in, nog in te vullen, nog te beantwoorden, nog geen antwoord, geen
        antwoord, volgt, volgt nog, binnenkort, wordt aangevuld, onbeantwoord, nader te bepalen,
        jouw code hier, je code hier
    """),
    never_questions=listed("""
        inhoud, inhoudsopgave, index, overzicht, inleiding, voorwoord, samenvatting, referenties, bronnen,
        literatuur, links, verder lezen, licentie, bijdragen, over, over mij, over de auteur, auteurs, auteur,
        dankwoord, bijlage, begrippenlijst, contact, disclaimer, vereisten, wijzigingen
    """),
    navigation=listed("""
        terug naar boven, naar boven, terug naar inhoud, terug naar inhoudsopgave, terug, vorige, volgende,
        vorige vraag, volgende vraag, startpagina, inhoudsopgave
    """),
    tag_labels=listed("trefwoorden, trefwoord, onderwerp, onderwerpen, thema"),
    difficulty_labels=listed("moeilijkheid, moeilijkheidsgraad, niveau"),
    metadata_labels=listed("categorie, bron, bedrijf, datum, frequentie, punten, soort vraag"),
    true_words=listed("waar, juist, ja, correct"),
    false_words=listed("onwaar, onjuist, nee, fout, niet waar, niet juist"),
    true_false_phrases=listed("""
        waar of onwaar, waar/onwaar, waar / onwaar, juist of onjuist, juist/onjuist, goed of fout, ja of nee,
        ja/nee
    """),
    all_of_the_above=listed("""
        alle bovenstaande, al het bovenstaande, geen van bovenstaande, geen van de bovenstaande, geen van
        beide, beide, alle antwoorden, geen van deze
    """),
    numbered_labels=listed("opgave, opg, oefening, oef, opdracht, vraagstuk, bonusvraag, extra vraag"),
    paired_letters=(("v", "a"),),
    answers_titles=listed("antwoorden, oplossingen, uitwerkingen, antwoordenblad, antwoordmodel"),
    question_titles=listed("""
        vragen, quiz, examen, toets, oefeningen, opgaven, sollicitatie, interview, flashcards,
        interviewvragen, examenvragen, oefenvragen, tentamen, tentamenvragen
    """),
    faq_titles=listed("veelgestelde vragen"),
    worth_words=listed("punt, punten, ptn, minuten"),
    level_words=listed("makkelijk, eenvoudig, gemiddeld, moeilijk"),
    plan_titles=listed("takenlijst, taken, te doen, nog te doen, stappenplan, planning, plannen"),
    review_titles=listed("""
        herhalingsvragen, oefenvragen, voorbeeldvragen, test jezelf, test je kennis, controlevragen, zelftest, quiz,
        interviewvragen, examenvragen, tentamenvragen, veelgestelde vragen, reviewvragen, begripsvragen, toetsvragen,
        kennischeck, sollicitatievragen, reflectievragen, oefeningen
    """),
    plain_titles=listed("vragen"),
    unsettled_words=listed("open, overige, verdere"),
    leading_titles=listed("vragen over, vragen bij, vragen voor, vragen uit"),
    code_words=listed("""
        volgende, uitvoer, output, resultaat, afgedrukt, deze code, de code, het programma, fout, fouten
    """),
    manual_titles=listed("installatie, gebruik, vereisten, functies, configuratie, snel starten, aan de slag"),
    hint_labels=listed("hint, tip"),
    card_sides=(("voorkant", "achterkant"), ("voorzijde", "achterzijde")),
    definition_labels=listed("definitie, betekenis, vertaling, uitleg"),
    begun_words=listed("moet, moeten, kan, kunnen, mag, mogen, zal, zullen, om"),
)
