"""Romanian."""

from askdown.readers.lexicon.words import Lexicon, listed

ROMANIAN = Lexicon(
    code="ro",
    question_labels=listed("întrebare, intrebare, întrebarea, intrebarea, întrebare de interviu"),
    answer_labels=listed("""
        răspuns, raspuns, răspunsul, raspunsul, răspunsuri, raspunsuri, răspuns scurt, răspuns corect, răspuns model,
        rezolvare, soluție, solutie, soluția, soluții, răspuns așteptat, model de răspuns, exemplu de răspuns,
        rezolvarea
    """),
    key_labels=listed("""
        răspuns, raspuns, răspuns corect, raspuns corect, răspunsul corect, răspunsuri corecte, varianta
        corectă, soluție
    """),
    cloze_labels=listed("completare"),
    explanation_labels=listed("explicație, explicatie, explicația, justificare, motivare"),
    hidden_summaries=listed("""
        răspuns, raspuns, răspunsul, vezi răspunsul, vezi raspunsul, arată răspunsul, arata raspunsul,
        afișează răspunsul, click pentru răspuns, click aici, soluție, vezi soluția, arată soluția, rezolvare,
        explicație, vezi explicația, arată, vezi, mai mult, detalii, vezi răspuns, vezi soluție, apasă, click
    """),
    question_words=listed("""
        ce este, ce sunt, ce înseamnă, ce face, ce este un, de ce, cum, când, unde, care este, care sunt,
        care dintre, cine, cât, câți, câte, cui, în ce, in ce, la ce, din ce, pentru ce, prin ce, diferența dintre,
        diferenta dintre, diferențe între, avantajele, dezavantajele, ce se
    """),
    imperatives=listed("""
        explicați, explică, explicati, descrieți, descrie, descrieti, enumerați, enumeră, definiți, definește,
        comparați, compară, calculați, calculează, demonstrați, demonstrează, scrieți, scrie, implementați,
        implementează, dați, precizați, numiți, determinați, adevărat sau fals, alegeți, completați, discutați,
        prezentați, prezentati, argumentați, argumentati, indicați, indicati, alegeţi, determină, justificați,
        justifică, completează, traduceți, analizați, desenați, propuneți, clasificați, asociați, rezolvați,
        simplificați, evaluați, diferențiați, formulați, caracterizați, aflați, găsiți, încercuiți, stabiliți,
        ilustrați, menționați
    """),
    placeholders=listed("""
        răspuns aici, scrie răspunsul aici, fără răspuns, va fi completat, de completat, în curând, urmează
    """),
    never_questions=listed("""
        cuprins, index, introducere, prefață, rezumat, referințe, bibliografie, surse, resurse, linkuri,
        linkuri utile, licență, licenta, contribuții, contribuie, contribuitori, despre, despre mine, despre
        autor, autor, autori, mulțumiri, anexă, anexe, glosar, contact
    """),
    navigation=listed("""
        înapoi sus, inapoi sus, sus, înapoi la cuprins, inapoi la cuprins, înapoi, inapoi, anterior,
        următorul, urmatorul, următoarea întrebare, acasă, cuprins
    """),
    tag_labels=listed("etichete, etichetă, cuvinte cheie, subiecte, teme"),
    difficulty_labels=listed("dificultate, nivel, nivel de dificultate"),
    metadata_labels=listed("categorie, sursă, companie, dată, frecvență, puncte, punctaj, tip"),
    true_words=listed("adevărat, adevarat, da, corect"),
    false_words=listed("fals, nu, incorect, greșit, gresit"),
    true_false_phrases=listed("""
        adevărat sau fals, adevarat sau fals, adevărat/fals, da sau nu, da/nu, corect sau incorect
    """),
    all_of_the_above=listed("""
        toate cele de mai sus, toate de mai sus, toate variantele, niciuna dintre cele de mai sus, niciuna de
        mai sus, niciuna, ambele, nici una
    """),
    numbered_labels=listed("exercițiul, exercițiu, exercitiul, problema, sarcina, subiectul"),
    paired_letters=(("î", "r"), ("i", "r")),
    question_titles=listed("întrebări, intrebari, chestionar, examen, exerciții, exercitii, interviu, grile"),
    faq_titles=listed("întrebări frecvente"),
    answers_titles=listed("răspunsuri, soluții, barem, rezolvări"),
    worth_words=listed("punct, puncte, p, minute"),
    level_words=listed("ușor, usor, mediu, greu, dificil"),
    plan_titles=listed("de făcut, de facut, listă de sarcini, lista de sarcini, sarcini, foaie de parcurs, planuri"),
    review_titles=listed("""
        întrebări de recapitulare, întrebări recapitulative, întrebări de verificare, autoevaluare, testează-te,
        chestionar, întrebări de interviu, întrebări frecvente, test grilă, testează-ți cunoștințele,
        verifică-ți cunoștințele, verificarea cunoștințelor, exerciții
    """),
    leading_titles=listed("întrebări, intrebari"),
    unsettled_words=listed("deschise, nerezolvate, alte, client, echipă"),
    code_words=listed("""
        următorul, următoarea, următorului, următoarele, ieșire, ieșirea, rezultat, rezultatul, afișează, acest
        cod, codul, programul, eroare
    """),
    manual_titles=listed("""
        instalare, utilizare, cerințe, funcționalități, caracteristici, configurare, pornire rapidă
    """),
    card_sides=(("față", "verso"), ("față", "spate"), ("fața", "spatele")),
    definition_labels=listed("definiție, definiția, semnificație, semnificația, traducere, traducerea"),
    hint_labels=listed("indiciu, indicii"),
)
