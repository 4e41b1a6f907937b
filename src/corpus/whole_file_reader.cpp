// SPDX-License-Identifier: Apache-2.0
#include "corpus/whole_file_reader.hpp"

#include "corpus/markdown_text.hpp"
#include "corpus/page_document.hpp"
#include "corpus/plain_zones.hpp"
#include "corpus/record_fields.hpp"
#include "corpus/title.hpp"
#include "onoma/base/error.hpp"
#include "onoma/text/charset.hpp"

namespace onoma {
namespace {

DecodedText decode_article(std::string bytes) {
    DecodedText decoded = decode_text(std::move(bytes));
    if (decoded.text.find('\0') != std::string::npos) {
        throw Error("expected UTF-8 text, found a NUL byte");
    }
    return decoded;
}

Document document_of_text(std::string bytes) {
    DecodedText decoded = decode_article(std::move(bytes));
    Document document;
    document.text = std::move(decoded.text);
    document.charset = std::move(decoded.charset);
    document.zones = zones_of_plain_text(document.text);
    return document;
}

Document document_of_markdown(std::string bytes, const RecordContext& context) {
    DecodedText decoded = decode_article(std::move(bytes));
    MarkdownArticle article = read_markdown(decoded.text);
    Document document;
    document.charset = std::move(decoded.charset);
    document.text = std::move(article.text);
    // Front matter says the same things as the fields of a record.
    describe_by_fields(std::move(article.front_matter), context, document);
    if (article.headline) {
        document.zones = {{Zone::headline, *article.headline}};
        if (document.title.empty()) document.title = article.headline->of(document.text);
    } else {
        read_title(TitlePlace::before_text, document);
    }
    return document;
}

Document document_of_file(std::string bytes, InputFormat format, const RecordContext& context) {
    const InputOrigin& origin = context.origin;
    Document document = format == InputFormat::html ? document_of_page(std::move(bytes))
                        : format == InputFormat::markdown
                            ? document_of_markdown(std::move(bytes), context)
                            : document_of_text(std::move(bytes));
    document.id = origin.id;
    if (context.settings.source) document.source = *context.settings.source;
    if (document.source.empty()) document.source = origin.source;
    if (!document.date) document.date = origin.date;
    return document;
}

}  // namespace

StreamReader::Step WholeFileReader::cut(Record& record, SkippedInput& skipped) {
    if (is_read_) return Step::end;
    is_read_ = true;
    const std::string_view bytes = input().peek(record_limit() + 1);
    if (bytes.size() > record_limit()) {
        return skip(skipped, context()->origin.id, too_large_reason());
    }
    // Half an article is none.
    if (input().failure()) throw Error(*input().failure());
    record.place = context()->origin.id;
    record.understand = [bytes = std::string(bytes), shared = context(),
                         format = format_]() mutable {
        return document_of_file(std::move(bytes), format, *shared);
    };
    return Step::record;
}

}  // namespace onoma
