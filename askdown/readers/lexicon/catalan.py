"""Catalan."""

from askdown.readers.lexicon.words import Lexicon, listed

CATALAN = Lexicon(
    code="ca",
    question_labels=listed("pregunta, preguntes, qüestió, qüestions, pregunta d'entrevista, pregunta d'examen"),
    answer_labels=listed("""
        resposta, respostes, resposta breu, resposta curta, resposta model, resposta correcta, la
        resposta, exemple de resposta, solució, solucions, solució proposada, resolució
    """),
    key_labels=listed(
        "resposta, resposta correcta, la resposta correcta, respostes correctes, opció correcta, solució"
    ),
    cloze_labels=listed("espai en blanc, omplir buits"),
    explanation_labels=listed("explicació, justificació, raonament, motiu"),
    hidden_summaries=listed("""
        resposta, la resposta, respostes, mostra la resposta, mostrar resposta, mostra resposta, veure
        resposta, veure la resposta, vegeu la resposta, clica per veure la resposta, fes clic per veure
        la resposta, clica aquí, solució, mostra la solució, veure solució, veure la solució, mostrar
        solució, explicació, mostra, més, detalls
    """),
    question_words=listed("""
        què, què és, què són, quin, quina, quins, quines, quin és, quina és, quan, d'on, per què, qui, quant, quanta,
        quants, quantes, en què, de què, amb què, per a què, quina diferència, diferència entre, diferències entre,
        avantatges i inconvenients, com es, com funciona, com puc, com podem, on és, on es
    """),
    imperatives=listed("""
        explica, expliqueu, expliqui, descriu, descriviu, defineix, definiu, enumera, enumereu, anomena,
        anomeneu, cita, citeu, compara, compareu, calcula, calculeu, demostra, demostreu, escriu,
        escriviu, implementa, implementeu, dibuixa, dibuixeu, dissenya, dissenyeu, troba, trobeu,
        determina, determineu, identifica, identifiqueu, indica, indiqueu, justifica, justifiqueu,
        raona, raoneu, tria, trieu, completa, completeu, cert o fals, digues
    """),
    placeholders=listed("""
        resposta aquí, escriu la teva resposta, sense resposta, pendent, properament, per completar
    """),
    never_questions=listed("""
        índex, contingut, continguts, taula de continguts, visió general, introducció, pròleg, resum,
        conclusions, referències, bibliografia, fonts, enllaços, enllaços d'interès, recursos,
        llicència, contribuir, contribucions, col·laboradors, sobre l'autor, autor, autors, autora,
        agraïments, annex, annexos, glossari, contacte, requisits
    """),
    navigation=listed("""
        torna a dalt, tornar a dalt, torna amunt, tornar a l'índex, torna a l'índex, enrere, tornar,
        anterior, següent, següent pregunta, pregunta anterior, inici
    """),
    tag_labels=listed("etiquetes, etiqueta, paraules clau, tema, temes"),
    difficulty_labels=listed("dificultat, nivell, nivell de dificultat"),
    metadata_labels=listed("categoria, font, empresa, data, freqüència, punts, tipus de pregunta"),
    true_words=listed("cert, veritat, sí, correcte"),
    false_words=listed("fals, no, incorrecte"),
    true_false_phrases=listed("cert o fals, cert/fals, cert / fals, vertader o fals, vertader/fals, sí o no"),
    all_of_the_above=listed("""
        totes les anteriors, tots els anteriors, totes les respostes, totes són correctes, cap de les
        anteriors, cap dels anteriors, cap resposta, ambdues, ambdós
    """),
    numbered_labels=listed("exercici, problema, activitat, tasca"),
    question_titles=listed("preguntes, qüestionari, examen, exercicis, problemes, entrevista, autoavaluació"),
    faq_titles=listed("preguntes freqüents"),
    answers_titles=listed("respostes, solucions"),
    worth_words=listed("punt, punts, minuts"),
    level_words=listed("fàcil, mitjà, mitjana, difícil"),
    plan_titles=listed("per fer, tasques pendents, full de ruta, llista de tasques, pendents"),
    review_titles=listed("""
        preguntes de repàs, preguntes d'autoavaluació, preguntes de comprensió, autoavaluació, posa't a prova,
        qüestionari
    """),
    leading_titles=listed("preguntes"),
    unsettled_words=listed("obertes, pendents, altres"),
    code_words=listed("""
        següent, següents, sortida, resultat, aquest codi, el programa, el codi, error, imprimeix, mostra
    """),
    manual_titles=listed("instal·lació, ús, requisits, característiques, configuració, inici ràpid"),
    card_sides=(("anvers", "revers"), ("davant", "darrere")),
    definition_labels=listed("definició, significat, traducció"),
    hint_labels=listed("pista, pistes"),
)
