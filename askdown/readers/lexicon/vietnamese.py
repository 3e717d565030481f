"""Vietnamese."""

from askdown.readers.lexicon.words import Lexicon, listed

VIETNAMESE = Lexicon(
    code="vi",
    question_labels=listed("""
        câu hỏi, câu, hỏi, câu hỏi phỏng vấn, câu hỏi ôn tập, câu hỏi trắc nghiệm, câu hỏi thêm, đề bài
    """),
    answer_labels=listed("""
        trả lời, đáp án, đáp, câu trả lời, lời giải, giải, giải đáp, bài giải, hướng dẫn giải, gợi ý trả lời,
        gợi ý đáp án, trả lời ngắn gọn, trả lời ngắn, trả lời chi tiết, câu trả lời mẫu, đáp án mẫu, trả lời mẫu,
        câu trả lời gợi ý, đáp án đúng, đáp án chi tiết, đáp án tham khảo, đáp án và giải thích, đáp án trắc nghiệm,
        hướng dẫn trả lời, câu trả lời tham khảo, đáp án gợi ý, cách trả lời
    """),
    key_labels=listed("""
        đáp án, đáp án đúng, câu trả lời đúng, phương án đúng, lựa chọn đúng, trả lời, đáp, chọn đáp án, đáp án là,
        đáp án chính xác
    """),
    key_sentences=listed("đáp án đúng là, câu trả lời đúng là, đáp án là"),
    cloze_labels=listed("điền khuyết, chỗ trống"),
    explanation_labels=listed("giải thích, giải thích chi tiết, lý do, lí do, vì sao, lời giải thích, diễn giải"),
    hidden_summaries=listed("""
        đáp án, xem đáp án, hiện đáp án, hiển thị đáp án, mở đáp án, đáp án và giải thích, xem đáp án và giải thích,
        đáp án đúng, đáp án chi tiết, đáp án tham khảo, trả lời, câu trả lời, xem trả lời, xem câu trả lời,
        hiện câu trả lời, hiển thị câu trả lời, gợi ý trả lời, lời giải, xem lời giải, hiện lời giải,
        hiển thị lời giải, xem giải, giải, giải đáp, xem giải đáp, giải thích, xem giải thích, bấm để xem đáp án,
        bấm vào để xem đáp án, bấm để xem, bấm vào đây, nhấn để xem đáp án, nhấn để xem, nhấn vào đây,
        nhấp để xem đáp án, nhấp để xem, nhấp vào đây, click để xem đáp án, click để xem, click vào đây, xem,
        xem thêm, hiện, hiển thị, mở rộng, mở, chi tiết, xem chi tiết, gợi ý và đáp án, xem gợi ý trả lời,
        gợi ý đáp án, bấm, nhấn
    """),
    question_words=listed("""
        gì, cái gì, điều gì, tại sao, vì sao, như thế nào, thế nào, ra sao, làm sao, làm thế nào, bằng cách nào,
        khi nào, lúc nào, bao giờ, ở đâu, đâu, từ đâu, của ai, nào, cái nào, điều nào, phát biểu nào, câu nào,
        đáp án nào, phương án nào, những gì, bao nhiêu, mấy, có thể, có phải, có nên, có bao nhiêu, liệu,
        hãy cho biết, sự khác nhau giữa, sự khác biệt giữa, khác nhau giữa, khác biệt giữa, ưu và nhược điểm,
        ưu nhược điểm, ai là, ai đã, sao lại,
        có mấy, bạn hiểu
    """),
    imperatives=listed("""
        hãy, giải thích, hãy giải thích, mô tả, hãy mô tả, trình bày, hãy trình bày, nêu, hãy nêu, liệt kê,
        hãy liệt kê, kể tên, hãy kể tên, hãy định nghĩa, so sánh, hãy so sánh, phân biệt, hãy phân biệt, thảo luận,
        cho ví dụ, đưa ra, cho biết, viết, hãy viết, cài đặt hàm, triển khai hàm, chứng minh, hãy chứng minh,
        suy ra, tính giá trị, tính đạo hàm, tính xác suất, hãy tính, tính toán, tìm, hãy tìm, xác định,
        hãy xác định, vẽ, hãy vẽ, thiết kế một, phân tích, hãy phân tích, đánh giá, tóm tắt, hãy tóm tắt, chọn,
        hãy chọn, điền, điền vào, hoàn thành, sắp xếp, nối, giả sử, cho trước, đúng hay sai, chỉ ra, làm rõ,
        minh họa, đề xuất, giải bài, giải phương trình,
        dịch câu
    """),
    placeholders=listed("""
        câu trả lời ở đây, trả lời ở đây, điền câu trả lời, điền câu trả lời vào đây, viết câu trả lời ở đây,
        viết câu trả lời vào đây, nhập câu trả lời, thêm câu trả lời, chưa có câu trả lời, chưa có đáp án,
        chưa trả lời, đang cập nhật, sẽ cập nhật, cập nhật sau, sẽ bổ sung, bổ sung sau, đang viết, đang hoàn thiện,
        đang soạn, đang xây dựng, sắp có, sắp ra mắt, cần bổ sung, để trống, todo,
        viết câu trả lời của bạn ở đây, câu trả lời của bạn
    """),
    never_questions=listed("""
        mục lục, chỉ mục, tổng quan, giới thiệu, mở đầu, lời nói đầu, lời mở đầu, tài liệu tham khảo, tham khảo,
        nguồn tham khảo, nguồn, tài nguyên, tài liệu, liên kết, liên kết hữu ích, đường dẫn, đọc thêm, xem thêm,
        tìm hiểu thêm, giấy phép, bản quyền, đóng góp, cách đóng góp, người đóng góp, tác giả, về tác giả,
        về chúng tôi, về tôi, về dự án, lời cảm ơn, cảm ơn, tuyên bố miễn trừ trách nhiệm, liên hệ,
        lịch sử thay đổi, nhật ký thay đổi, phụ lục, thuật ngữ, bảng thuật ngữ, yêu cầu, hướng dẫn sử dụng, hỗ trợ,
        ủng hộ, mục tiêu
    """),
    navigation=listed("""
        lên đầu trang, về đầu trang, quay lại đầu trang, trở lại đầu trang, trở về đầu trang, lên đầu, lên trên,
        về mục lục, quay lại mục lục, trở lại mục lục, trở về mục lục, quay lại, trở lại, trở về, trước, sau, tiếp,
        tiếp theo, trang trước, trang sau, trang tiếp theo, câu trước, câu sau, câu tiếp theo, chương trước,
        chương sau, chương tiếp theo, trang chủ, mục lục
    """),
    tag_labels=listed("thẻ, nhãn, từ khóa, từ khoá, chủ đề, tags, tag"),
    difficulty_labels=listed("độ khó, mức độ, mức độ khó, cấp độ, trình độ"),
    metadata_labels=listed("""
        danh mục, phân loại, công ty, tần suất, mức độ quan trọng, ngày, ngày tạo, ngày cập nhật, điểm,
        loại câu hỏi, thời gian dự kiến, cập nhật lần cuối
    """),
    true_words=listed("đúng, có, phải, chính xác, đ"),
    false_words=listed("sai, không, không đúng, s"),
    true_false_phrases=listed("""
        đúng hay sai, đúng hoặc sai, đúng/sai, đúng / sai, đúng sai, đ/s, có hay không, có/không, có / không,
        đúng không
    """),
    all_of_the_above=listed("""
        tất cả các đáp án trên, tất cả đáp án trên, tất cả các phương án trên, tất cả các ý trên,
        tất cả các câu trên, tất cả đều đúng, tất cả đều sai, tất cả các đáp án đều đúng, tất cả phương án trên,
        tất cả, cả ba đáp án trên, cả ba, cả hai, cả a và b, cả a và c, cả b và c, a và b, a và b đúng,
        a và b đều đúng, không có đáp án nào đúng, không có đáp án đúng, không đáp án nào đúng,
        không có phương án nào, không có đáp án nào, không câu nào đúng, không phương án nào đúng
    """),
    numbered_labels=listed("bài, bài tập, bài toán, ví dụ bài tập, thử thách, nhiệm vụ, tình huống, câu hỏi mở rộng"),
    question_endings=listed("""
        là gì, là gì vậy, gì, như thế nào, thế nào, ra sao, không, chưa, ở đâu, khi nào, bao nhiêu, vì sao, tại sao,
        nào, là ai, hay sai
    """),
    paired_letters=(("h", "đ"), ("h", "t")),
    worth_words=listed("điểm, phút"),
    level_words=listed("dễ, trung bình, khó"),
    plan_titles=listed("việc cần làm, danh sách việc cần làm, danh sách công việc, lộ trình, kế hoạch"),
    review_titles=listed("""
        câu hỏi ôn tập, câu hỏi kiểm tra, bài tập ôn tập, tự kiểm tra, câu hỏi phỏng vấn, câu hỏi trắc nghiệm,
        câu hỏi thường gặp, trắc nghiệm, quiz, kiểm tra kiến thức, kiểm tra hiểu bài, tự đánh giá, bài tập
    """),
    question_titles=listed("câu hỏi, bài tập, đề thi, kiểm tra, trắc nghiệm, phỏng vấn, quiz, ôn tập, hỏi đáp"),
    faq_titles=listed("câu hỏi thường gặp"),
    leading_titles=listed("câu hỏi"),
    unsettled_words=listed("mở, khác"),
    code_words=listed("kết quả, sau đây, dưới đây, đoạn mã"),
    manual_titles=listed("cài đặt, sử dụng, cách sử dụng, yêu cầu, tính năng, cấu hình, bắt đầu nhanh"),
    trouble_labels=listed("vấn đề"),
    trouble_titles=listed("khắc phục sự cố, xử lý sự cố"),
    cause_labels=listed("nguyên nhân, triệu chứng"),
    task_labels=listed("yêu cầu, đề bài, nhiệm vụ"),
    hint_labels=listed("gợi ý, mẹo"),
    card_sides=(("mặt trước", "mặt sau"),),
    definition_labels=listed("định nghĩa, ý nghĩa, nghĩa, bản dịch, giải thích"),
    answers_titles=listed("bảng đáp án"),
)
