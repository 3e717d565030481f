"""Spanish."""

from askdown.readers.lexicon.words import Lexicon, listed

SPANISH = Lexicon(
    code="es",
    question_labels=listed("""
        pregunta, preguntas, preg, pregunta de entrevista, pregunta de examen, cuestión, interrogante,
        pregunta tipo test
    """),
    answer_labels=listed("""
        respuesta, respuestas, resp, rta, rpta, respuesta corta, respuesta breve, respuesta larga,
        respuesta detallada, respuesta modelo, respuesta esperada, respuesta sugerida, respuesta posible,
        ejemplo de respuesta, la respuesta, respuesta correcta, contestación, solución, soluciones, solucion,
        solución propuesta, posible respuesta, posible solución, respuesta y explicación, espacio para respuesta,
        espacio para la respuesta, espacio para responder, respuesta tipo, respuesta ideal, mi respuesta, resolución,
        respuesta orientativa, respuesta completa
    """),
    key_labels=listed("""
        respuesta, respuestas, respuesta correcta, respuestas correctas, la respuesta correcta, opción correcta,
        opciones correctas, solución, clave, clave de respuestas, correcta, correcto, solucion, rpta, rta,
        alternativa correcta
    """),
    key_sentences=listed("la respuesta correcta es, respuesta correcta es, la respuesta es, la opción correcta es"),
    cloze_labels=listed("hueco, rellenar huecos"),
    explanation_labels=listed("""
        explicación, explicacion, justificación, razón, motivo, por qué, razonamiento, fundamentación, argumentación,
        fundamento, retroalimentación, comentario
    """),
    hidden_summaries=listed("""
        respuesta, respuestas, la respuesta, ver respuesta, ver respuestas, ver la respuesta, ver las respuestas,
        mostrar respuesta, mostrar respuestas, mostrar la respuesta, muestra la respuesta, revelar respuesta,
        revelar la respuesta, respuesta correcta, respuesta y explicación, haz clic para ver la respuesta,
        haz click para ver la respuesta, haga clic para ver la respuesta, clic para ver la respuesta,
        click para ver la respuesta, clic para ver respuesta, pulsa para ver la respuesta, haz clic aquí,
        haga clic aquí, clic aquí, click aquí, clic para ver, clic para expandir, haz clic para expandir,
        haz clic para mostrar, solución, solucion, soluciones, la solución, ver solución, ver solucion,
        ver soluciones, ver la solución, mostrar solución, mostrar la solución, mostrar soluciones, revelar solución,
        explicación, ver explicación, mostrar explicación, ver, ver más, mostrar, mostrar más, desplegar, expandir,
        abrir, detalles, más detalles, spoiler, pista y respuesta, haga clic para ver, haz click aquí,
        haz click para ver, mostrar/ocultar respuesta, desplegar solución, desplegar respuesta, pincha para ver,
        abrir respuesta, mostrar las respuestas, despliega para ver, clic, haz clic, click
    """),
    question_words=listed("""
        qué, que es, por qué, porqué, por que, para qué, cómo, como se, cuándo, cuando se, dónde, adónde, de dónde,
        quién, quiénes, de quién, cuál, cual es, cuáles, cuánto, cuánta, cuántos, cuántas, en qué, a qué, de qué,
        con qué, sobre qué, desde cuándo, hasta cuándo, bajo qué, en cuál, en cuáles, a cuál, con cuál, de cuál,
        hacia dónde, según qué, es posible, es cierto, es verdad, puedes, podría, podrías, sabe, sabes, conoces,
        diferencia entre, diferencias entre, ventajas y desventajas, cuales
    """),
    imperatives=listed("""
        explica, explique, explicar, expliqué, describe, describa, describir, define, defina, definir, nombra,
        nombrar, enumera, enumere, enumerar, listar, menciona, mencione, mencionar, cite, citar, compara, compare,
        comparar, contrasta, diferencia, diferencie, diferenciar, distingue, distinga, distinguir, discute, discuta,
        discutir, comenta, comente, comentar, dé, dar, proporciona, escribe, escriba, escribir, implementa,
        implemente, implementar, deriva, derive, derivar, deduce, deduzca, deducir, demuestra, demuestre, demostrar,
        prueba que, pruebe que, muestra, muestre, mostrar, calcula, calcule, calcular, determina, determine,
        determinar, encuentra, encuentre, encontrar, halla, halle, hallar, identifica, identifique, identificar,
        indica, indique, indicar, señala, señale, señalar, justifica, justifique, justificar, resuelve, resuelva,
        resolver, resuma, resumir, analiza, analice, analizar, evalúa, evalúe, evaluar, interpreta, interprete,
        interpretar, estima, estime, estimar, dibuja, dibuje, dibujar, esboza, esboce, diseña, diseñe, diseñar,
        propón, proponga, proponer, ilustra, ilustre, elige, elija, elegir, selecciona, seleccione, seleccionar,
        completa, complete, completar, marque, ordena, ordene, relaciona, relacione, relacionar, clasifica,
        clasifique, clasificar, habla, hable, hablame, háblame, cuéntame, cuéntanos, imagina, imagine, supón,
        supongamos, suponga, considera, considere, sean, razona, razone, verdadero o falso, sea un, sea una, sea el,
        sea la, da un, da una, dado un, dado el, dada una, dada la, dados los, dados dos, dadas las, desarrolle,
        desarrolla, investigue, investiga, responda, responde, realice, realiza, elabore, elabora, obtenga, obtén,
        obtener, cree, crea, guarde, guarda, traduce, traduzca, corrige, corrija, argumenta, argumente, reflexiona,
        simplifica
    """),
    placeholders=listed("""
        respuesta aquí, tu respuesta, tu respuesta aquí, su respuesta aquí, escribe tu respuesta aquí,
        escriba su respuesta aquí, inserta la respuesta aquí, agregar respuesta, añadir respuesta, por completar,
        por responder, por rellenar, por hacer, por definir, pendiente de respuesta, en construcción, en progreso,
        próximamente, muy pronto, sin respuesta, sin responder, no respondida, no respondido, sin contestar,
        aún sin respuesta, todavía sin respuesta, a completar,
        tu código aquí, su código aquí, escribe tu código aquí,
        tu texto aquí, su respuesta, escribe aquí tu respuesta, escriba aquí su respuesta, escribe aquí,
        escribe tu respuesta, responde aquí, coloca tu respuesta aquí, ingresa tu respuesta aquí,
        pendiente, respuesta pendiente
    """),
    never_questions=listed("""
        índice, indice, contenido, contenidos, tabla de contenido, tabla de contenidos, sumario, visión general,
        referencias, referencia, bibliografía, fuentes, recursos, enlaces, enlaces útiles, enlaces de interés,
        links, lecturas recomendadas, lectura adicional, más información, para saber más, ver también,
        véase también, licencia, licencias, derechos de autor, contribuir, contribución, contribuciones,
        contribuidores, colaboradores, cómo contribuir, colaborar, autor, autores, autora, sobre, sobre mí,
        sobre el autor, acerca de, acerca de mí, introducción, prefacio, prólogo, agradecimientos, créditos,
        aviso legal, descargo de responsabilidad, contacto, historial de cambios, registro de cambios, cambios,
        anexo, anexos, apéndice, glosario, requisitos, requisitos previos, prerrequisitos, apoyo, donaciones,
        objetivos
    """),
    navigation=listed("""
        contenido, volver arriba, ir arriba, subir, arriba, volver al inicio, ir al inicio, regresar al inicio,
        regresar arriba, volver al índice, volver al indice, ir al índice, volver al contenido,
        volver a la tabla de contenidos, volver, regresar, atrás, anterior, siguiente, página anterior,
        página siguiente, siguiente página, pregunta anterior, pregunta siguiente, siguiente pregunta,
        capítulo anterior, capítulo siguiente, inicio, índice
    """),
    tag_labels=listed("etiquetas, etiqueta, tags, tag, palabras clave, palabra clave, tema, temas, tópicos, tópico"),
    difficulty_labels=listed("dificultad, nivel, nivel de dificultad, grado de dificultad"),
    metadata_labels=listed("""
        categoría, categorías, categoria, empresa, compañía, fuente, frecuencia, importancia, autor, fecha,
        puntuación, tipo de pregunta, tiempo estimado, última actualización, id
    """),
    kind_labels=listed("tipo, formato, puntos, tiempo, dominio"),
    true_words=listed("verdadero, verdadera, cierto, cierta, sí, si, correcto, correcta, v"),
    false_words=listed("falso, falsa, no, incorrecto, incorrecta, f"),
    true_false_phrases=listed("""
        verdadero o falso, verdadero/falso, verdadero / falso, verdadera o falsa, cierto o falso, cierto/falso,
        v o f, v/f, sí o no, si o no, sí/no, correcto o incorrecto, es verdadero o falso
    """),
    all_of_the_above=listed("""
        todas las anteriores, todos los anteriores, todo lo anterior, todas las respuestas, todas las opciones,
        todas son correctas, todas las respuestas son correctas, todas, ninguna de las anteriores,
        ninguno de los anteriores, nada de lo anterior, ninguna de las opciones, ninguna es correcta,
        ninguna respuesta es correcta, ninguna, ninguno, ambas, ambos, ambas son correctas, las dos anteriores,
        a y b, b y c, a y c, a y b son correctas
    """),
    numbered_labels=listed("""
        ejercicio, problema, tarea, actividad, reto, desafío, tarjeta, pregunta teórica, pregunta práctica,
        caso práctico, pregunta extra, pregunta bonus, pregunta adicional, ejercicio extra, punto
    """),
    paired_letters=(("p", "r"),),
    card_titles=listed("tarjetas de memoria, tarjetas didácticas, tarjetas de estudio"),
    worth_words=listed("punto, puntos, pto, ptos, minutos"),
    level_words=listed("fácil, medio, media, intermedio, difícil"),
    plan_titles=listed("por hacer, tareas pendientes, pendientes, lista de tareas, hoja de ruta, planes"),
    leading_titles=listed("preguntas"),
    unsettled_words=listed("abiertas, pendientes, otras, cliente, equipo, usuario"),
    card_sides=(("anverso", "reverso"), ("frente", "reverso"), ("frente", "dorso")),
    definition_labels=listed("definición, significado, traducción"),
    options_labels=listed("opciones, alternativas"),
    answers_titles=listed("""
        respuestas, soluciones, clave de respuestas, solucionario, hoja de respuestas, respuestas correctas
    """),
    review_titles=listed("""
        preguntas de repaso, preguntas de autoevaluación, preguntas de comprensión, autoevaluación, cuestionario,
        preguntas de examen, preguntas de entrevista, preguntas para repasar, quiz, preguntas frecuentes,
        comprueba lo aprendido, comprueba tus conocimientos, pon a prueba tus conocimientos, evalúa tus conocimientos,
        verifica tu comprensión, comprueba tu comprensión, ejercicios
    """),
    question_titles=listed("""
        preguntas, cuestionario, examen, ejercicios, problemas, entrevista, autoevaluación, quiz, parcial, banco
        de preguntas, trivia
    """),
    faq_titles=listed("preguntas frecuentes"),
    code_words=listed("salida, siguiente, imprime, este código, este programa, el código, resultado, error"),
    common_orders=listed("""
        realice, realiza, elabore, elabora, obtenga, obtén, obtener, cree, crea, guarde, guarda, responda,
        responde
    """),
    manual_titles=listed("instalación, uso, características, requisitos, configuración, inicio rápido"),
    trouble_labels=listed("problema"),
    trouble_titles=listed("solución de problemas, resolución de problemas"),
    cause_labels=listed("causa, causas, síntoma, síntomas"),
    task_labels=listed("instrucciones, enunciado, consigna, consignas, tarea, tareas, requisitos, requerimientos"),
    hint_labels=listed("pista, pistas, ayuda"),
    begun_words=listed("debe, deben, debería, deberían, puede, pueden, para"),
)
