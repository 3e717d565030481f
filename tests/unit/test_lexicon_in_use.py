"""What the lexicon's words make of texts as people write them, in every language at once."""

import pytest

from askdown.readers.words.phrases import is_one_of
from askdown.readers.words.questions import is_interrogative
from askdown.readers.words.vocabulary import answer_label, question_label

LABELLED = """
    Q1. | Question 3: | 72Q. | Qus: | 问题1： | 問： | 第3题 | 質問1： | 問2 | 第1問 | 질문 1. | 문제 2) | 문: |
    Frage 4: | Aufgabe 2 | Question 5 : | Exercice 3 | Pregunta 1: | Ejercicio 2 | Pergunta 1. | Questão 7 |
    Domanda 2: | Esercizio 1 | Вопрос 1. | Задача 3. | Питання 2: | Завдання 1 | Pytanie 3. | Zadanie 2 |
    Soru 1: | سؤال 1: | س1: | السؤال: | प्रश्न 1. | सवाल: | Câu 1: | Câu hỏi 2. | Bài 3 | คำถาม: | ข้อ 2 | Problem 4
"""
ANSWERED = """
    A: | Ans. | **Answer:** | Answer | 答案： | 答： | 参考答案： | 解答： | 答え： | 回答： | 답: | 정답: |
    답변: | Antwort: | Lösung: | Musterlösung | Réponse : | Réponse: | Corrigé | Respuesta: | Solución |
    Resposta: | Gabarito: | Risposta: | Soluzione: | Ответ: | Решение | Відповідь: | Odpowiedź: | Odp.: |
    Rozwiązanie | Cevap: | Yanıt: | Çözüm | الإجابة: | جواب: | उत्तर: | जवाब: | Trả lời: | Đáp án: | คำตอบ: | เฉลย:
"""
ASKING = """
    What is a tensor | Explain backpropagation | Difference between L1 and L2 | 什么是过拟合 | 过拟合怎么解决 |
    LR 和 SVM 的区别 | 過学習とは | なぜ正規化が必要なのか | 勾配消失を説明せよ | 과적합이란 무엇인가 |
    드롭아웃을 설명하시오 | 왜 정규화를 쓰나요 | Was ist Überanpassung | Erkläre den Unterschied |
    Nennen Sie drei Verfahren | Qu’est-ce que le surapprentissage | Expliquez le dropout |
    Quelle est la différence | ¿Qué es el sobreajuste | Explica la retropropagación | Defina o termo |
    O que é overfitting | Cos’è il dropout | Spiega la differenza | Что такое переобучение | Объясните разницу |
    Чем отличается L1 от L2 | Що таке перенавчання | Поясніть різницю | Czym jest regularyzacja |
    Wyjaśnij różnicę | Aşırı öğrenme nedir | Aralarındaki farkı açıklayınız | ما هو الفرق | اشرح الانتشار العكسي |
    लर्निंग रेट क्या है | अंतर स्पष्ट कीजिए | Học máy là gì | Giải thích dropout | Overfitting คืออะไร
"""
TOPICS = """
    AI basics | Data augmentation | Chi-square test | Support vector machines | Recall and precision |
    CO2 emissions | Semi-supervised learning | Kim et al. | MI estimation | DOM | Resume tips | Mu-law encoding |
    Rank of a matrix 2 | Dados de treino | Dati | 设计模式 | 计算机网络 | 求职 | 选择排序 | 幾何学 | などの例 |
    こんなに | いくつかの例 | 정규화 | Liste der Verfahren | Propriétés | Lista de comandos | عدد الطبقات | قيم |
    بين السطور | Tính chất
"""


def each(table: str) -> list[str]:
    return [text.strip() for text in table.split(" |") if text.strip()]


@pytest.mark.parametrize("text", each(LABELLED))
def test_labels_open_questions(text: str) -> None:
    assert question_label(f"{text} Text" if text.endswith(("：", ":", ".", ")")) else text) is not None


@pytest.mark.parametrize("text", each(ANSWERED))
def test_labels_open_answers(text: str) -> None:
    assert answer_label(text.strip("*")) is not None


@pytest.mark.parametrize("text", each(ASKING))
def test_sentences_that_ask_or_order_need_no_mark(text: str) -> None:
    assert is_interrogative(text)


@pytest.mark.parametrize("text", each(TOPICS))
def test_topics_ask_nothing(text: str) -> None:
    assert not is_interrogative(text)
    assert question_label(f"{text}: text") is None


HIDDEN = """
    查看答案 | 点击展开 | 答えを見る | 정답 보기 | Antwort anzeigen | Voir la réponse | Ver respuesta | Ver resposta |
    Mostra risposta | Показать ответ | Показати відповідь | Pokaż odpowiedź | Cevabı göster | عرض الإجابة | Xem đáp án |
    ดูคำตอบ | Click to see the answer
"""


@pytest.mark.parametrize("text", each(HIDDEN))
def test_summaries_hide_answers(text: str) -> None:
    assert is_one_of("hidden_summaries")(f"👉 {text}…")
