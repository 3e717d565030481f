"""Portuguese, as written in Brazil and in Portugal."""

from askdown.readers.lexicon.words import Lexicon, listed

PORTUGUESE = Lexicon(
    code="pt",
    question_labels=listed("""
        pergunta, perguntas, perg, questão, questões, quest, pergunta de entrevista, questão de prova, indagação
    """),
    answer_labels=listed("""
        resposta, respostas, resp, resposta curta, resposta breve, resposta longa, resposta detalhada,
        resposta modelo, resposta esperada, resposta sugerida, possível resposta, exemplo de resposta, a resposta,
        resposta correta, resposta certa, solução, soluções, solucao, resolução, gabarito, gabarito comentado,
        solução proposta, espaço para resposta, espaço para a resposta, resposta ideal, resposta comentada,
        minha resposta, resposta completa, resposta resumida, resposta rápida
    """),
    key_labels=listed("""
        resposta, respostas, resposta correta, respostas corretas, resposta certa, alternativa correta,
        alternativa certa, opção correta, opções corretas, opção certa, gabarito, solução, chave, letra, correta
    """),
    key_sentences=listed("""
        a resposta correta é, resposta correta é, a resposta é, a alternativa correta é, a opção correta é
    """),
    cloze_labels=listed("lacuna, preencher lacunas"),
    explanation_labels=listed("""
        explicação, explicacao, justificativa, justificação, razão, motivo, por quê, raciocínio, comentário,
        fundamentação
    """),
    hidden_summaries=listed("""
        resposta, respostas, a resposta, ver resposta, ver respostas, ver a resposta, ver as respostas,
        veja a resposta, mostrar resposta, mostrar respostas, mostrar a resposta, exibir resposta, exibir a resposta,
        revelar resposta, revelar a resposta, abrir resposta, resposta correta, resposta e explicação,
        clique para ver a resposta, clique para ver resposta, clique aqui para ver a resposta,
        clique para mostrar a resposta, clique para revelar a resposta, clique para ver, clique para expandir,
        clique para abrir, clique aqui, gabarito, ver gabarito, ver o gabarito, mostrar gabarito, solução, solucao,
        soluções, ver solução, ver a solução, ver soluções, mostrar solução, mostrar a solução, exibir solução,
        revelar solução, resolução, ver resolução, explicação, ver explicação, mostrar explicação, ver, ver mais,
        mostrar, mostrar mais, exibir, expandir, abrir, detalhes, mais detalhes, spoiler, dica e resposta,
        clique para revelar, expandir resposta, clique
    """),
    question_words=listed("""
        o que, o quê, o que é, oque, que, qual, quais, quem, de quem, por que, por quê, porque, porquê, para que,
        como, quando, onde, aonde, de onde, quanto, quanta, quantos, quantas, em que, em qual, em quais, a que,
        de que, de qual, com que, com qual, sobre o que, para qual, desde quando, até quando, sob quais, é possível,
        é verdade, você pode, você poderia, você já, você sabe, você conhece, será que, diferença entre,
        diferenças entre, qual a diferença, vantagens e desvantagens, segundo a, segundo o
    """),
    imperatives=listed("""
        explique, explica, explicar, descreva, descreve, descrever, defina, define, definir, cite, citar, nomeie,
        nomear, listar, enumere, enumerar, mencione, mencionar, compare, compara, comparar, contraste, contrastar,
        diferencie, diferenciar, distinga, distinguir, discuta, discutir, comente, comentar, dê, dar, forneça,
        apresente, apresentar, escreva, escrever, implemente, implementar, derive, derivar, deduza, deduzir, prove,
        provar, demonstre, demonstrar, mostre, mostrar, calcule, calcula, calcular, determine, determinar, encontre,
        encontrar, identifique, identificar, indique, indicar, aponte, apontar, justifique, justificar, resolva,
        resolver, resuma, resumir, analise, analisar, avalie, avaliar, interprete, interpretar, estime, estimar,
        desenhe, desenhar, esboce, esboçar, projete, proponha, propor, ilustre, escolha, escolher, selecione,
        selecionar, complete, completar, preencha, assinale, marque, ordene, relacione, relacionar, classifique,
        classificar, fale, fala, conte, conte-me, imagine, suponha, considere, dado um, dado o, dada uma, dada a,
        seja, sejam, verdadeiro ou falso, julgue, disserte, conceitue, caracterize, exemplifique, liste as, liste os,
        liste três, liste duas, liste dois, liste pelo menos, discorra, informe, crie, faça, fale sobre,
        fale um pouco, traduza, ache, corrija, simplifique, argumente, reflita, conceitua
    """),
    placeholders=listed("""
        resposta aqui, sua resposta, sua resposta aqui, escreva sua resposta aqui, escreva a sua resposta aqui,
        insira a resposta aqui, adicionar resposta, a completar, a preencher, a responder, a fazer, a definir,
        por fazer, por responder, em construção, em breve, em elaboração, sem resposta, não respondida,
        não respondido, ainda sem resposta, ainda não respondida, falta resposta,
        seu código aqui, teu código aqui, escreva seu código aqui,
        seu texto aqui, escreva aqui sua resposta, escreva aqui a sua resposta, escreva aqui, escreva sua resposta,
        digite sua resposta aqui, responda aqui, insira sua resposta aqui, coloque sua resposta aqui,
        pendente, resposta pendente
    """),
    never_questions=listed("""
        índice, indice, conteúdo, conteúdos, sumário, tabela de conteúdo, tabela de conteúdos, visão geral,
        referências, referência, referências bibliográficas, bibliografia, fontes, recursos, links, links úteis,
        ligações, leituras recomendadas, leitura adicional, leitura complementar, saiba mais, mais informações,
        veja também, ver também, licença, licenças, direitos autorais, direitos de autor, contribuir, contribuição,
        contribuições, contribuindo, contribuidores, colaboradores, como contribuir, autor, autores, autora, sobre,
        sobre mim, sobre o autor, sobre este repositório, introdução, prefácio, agradecimentos, créditos,
        aviso legal, isenção de responsabilidade, contato, contacto, histórico de alterações, changelog, anexo,
        anexos, apêndice, glossário, requisitos, pré-requisitos, apoio, doações, objetivos
    """),
    navigation=listed("""
        voltar ao topo, voltar para o topo, ir para o topo, topo, voltar ao início, ir para o início, início,
        voltar ao índice, voltar ao sumário, ir para o índice, voltar, anterior, próximo, próxima, seguinte,
        página anterior, próxima página, pergunta anterior, próxima pergunta, próxima questão, questão anterior,
        capítulo anterior, próximo capítulo, índice, sumário, subir
    """),
    tag_labels=listed("""
        etiquetas, etiqueta, tags, tag, palavras-chave, palavras chave, palavra-chave, tema, temas, tópicos, tópico,
        marcadores, assunto, assuntos
    """),
    difficulty_labels=listed("dificuldade, nível, nível de dificuldade, grau de dificuldade"),
    metadata_labels=listed("""
        categoria, categorias, empresa, fonte, banca, frequência, importância, autor, pontuação, tipo de questão,
        tempo estimado, última atualização, id
    """),
    kind_labels=listed("tipo, formato, pontos, tempo"),
    true_words=listed("verdadeiro, verdadeira, certo, certa, sim, correto, correta, v, verdade"),
    false_words=listed("falso, falsa, errado, errada, não, incorreto, incorreta, f"),
    true_false_phrases=listed("""
        verdadeiro ou falso, verdadeiro/falso, verdadeiro / falso, verdadeira ou falsa, certo ou errado,
        certo/errado, v ou f, v/f, sim ou não, sim/não, correto ou incorreto
    """),
    all_of_the_above=listed("""
        todas as anteriores, todos os anteriores, todas as alternativas, todas as opções, todas as respostas,
        todas as acima, todas estão corretas, todas são corretas, todas, nenhuma das anteriores,
        nenhum dos anteriores, nenhuma das alternativas, nenhuma das opções, nenhuma das respostas,
        nenhuma está correta, nenhuma, nenhum, ambas, ambos, ambas estão corretas, nda, n.d.a., a e b, b e c, a e c
    """),
    numbered_labels=listed("""
        exercício, problema, tarefa, atividade, desafio, cartão, questão discursiva, questão objetiva, exercicio,
        pergunta bônus, questão bônus, pergunta extra, questão extra, exercício extra, desafio extra
    """),
    paired_letters=(("p", "r"),),
    card_titles=listed("cartões de memória, cartões de estudo"),
    worth_words=listed("ponto, pontos, pts, minutos"),
    level_words=listed("fácil, médio, média, difícil"),
    plan_titles=listed("a fazer, por fazer, tarefas pendentes, pendências, lista de tarefas, roteiro, planos"),
    leading_titles=listed("perguntas, questões"),
    unsettled_words=listed("abertas, aberto, pendentes, outras, cliente, equipe, time, usuário"),
    card_sides=(("frente", "verso"),),
    definition_labels=listed("definição, significado, tradução"),
    options_labels=listed("opções, alternativas"),
    answers_titles=listed("respostas, soluções, gabarito, gabaritos, gabarito comentado, respostas corretas"),
    review_titles=listed("""
        questões de revisão, perguntas de revisão, autoavaliação, perguntas de compreensão, questões para revisão,
        exercícios de fixação, perguntas de entrevista, quiz, simulado, perguntas frequentes, questões de prova,
        teste seus conhecimentos, teste o seu conhecimento, teste seu conhecimento, questionário,
        verifique seu aprendizado, verificação de aprendizagem, checagem de conhecimento, exercícios
    """),
    question_titles=listed("""
        perguntas, questões, questionário, prova, exercícios, problemas, entrevista, simulado, quiz, banco de
        questões,
        dúvidas frequentes
    """),
    faq_titles=listed("perguntas frequentes"),
    code_words=listed("saída, seguinte, imprime, este código, este programa, o código, resultado, erro"),
    common_orders=listed("informe, crie, faça"),
    manual_titles=listed("instalação, uso, como usar, funcionalidades, requisitos, configuração"),
    trouble_labels=listed("problema"),
    trouble_titles=listed("solução de problemas, resolução de problemas"),
    cause_labels=listed("causa, causas, sintoma, sintomas"),
    task_labels=listed("instruções, instrucoes, enunciado, tarefa, tarefas, requisitos, o que fazer"),
    hint_labels=listed("dica, dicas, pista, ajuda"),
    begun_words=listed("deve, devem, deveria, deveriam, pode, podem, para"),
)
