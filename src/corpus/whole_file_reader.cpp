// SPDX-License-Identifier: Apache-2.0
#include "corpus/whole_file_reader.hpp"

#include "base/ascii.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/markdown_text.hpp"
#include "corpus/office_document.hpp"
#include "corpus/record_fields.hpp"
#include "corpus/web_address.hpp"
#include "corpus/written_date.hpp"
#include "corpus/zones.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// What stands after `name=` in a tag: `"utf-8"`, `utf-8`, `text/html; charset=utf-8"`.
std::string value_after(std::string_view tag, std::string_view name) {
    std::size_t at = find_any_case(tag, name);
    if (at == std::string_view::npos) return {};
    tag = trimmed(tag.substr(at + name.size()));
    if (!tag.starts_with('=')) return {};
    tag = trimmed(tag.substr(1));
    while (tag.starts_with('"') || tag.starts_with('\'')) tag.remove_prefix(1);
    return std::string(
        tag.substr(0, std::min<std::size_t>(tag.find_first_of(" \t\r\n\"';/>?"), 40)));
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
    constexpr std::size_t looked_at_bytes = 8192;
    bytes = bytes.substr(0, looked_at_bytes);
    if (trimmed(bytes).starts_with("<?xml")) {
        std::string name = value_after(bytes.substr(0, bytes.find('>')), "encoding");
        if (!name.empty()) return name;
    }
    for (std::size_t at = find_any_case(bytes, "<meta"); at != std::string_view::npos;
         at = find_any_case(bytes, "<meta", at + 1)) {
        const std::string_view tag = bytes.substr(at, bytes.find('>', at) - at);
        if (std::string name = value_after(tag, "charset"); !name.empty()) return name;
    }
    return {};
}

Document document_of_page(std::string bytes, std::string_view charset) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::string declared = charset.empty() ? declared_charset(bytes) : std::string(charset);
    DecodedText page = decode_text(std::move(bytes), declared);
    if (page.text.starts_with(byte_order_mark)) page.text.erase(0, byte_order_mark.size());
    HtmlArticle article = read_html(page.text);
    if (article.listed > 0) {
        throw Error("expected an article, found a page that announces " +
                    std::to_string(article.listed) + " others; save those instead");
    }
    if (article.side_by_side > 0) {
        throw Error("expected one article, found a page with " +
                    std::to_string(article.side_by_side) +
                    " of them side by side; save each by itself");
    }
    Document document;
    document.text = std::move(article.text);
    document.zones = std::move(article.zones);
    document.title = std::move(article.title);
    document.author = std::move(article.author);
    document.section = std::move(article.section);
    document.language = std::move(article.language);
    document.url = std::move(article.url);
    document.charset = std::move(page.charset);
    document.date = parse_written_date(article.date);
    if (!document.date && !article.date.empty()) {
        document.fields.emplace("date", article.date.substr(0, 100));
    }
    if (!article.site.empty()) document.fields.emplace("site", std::move(article.site));
    return document;
}

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

Document document_in(std::string bytes, InputFormat format, const RecordContext& context) {
    switch (format) {
        case InputFormat::html:
            return document_of_page(std::move(bytes));
        case InputFormat::markdown:
            return document_of_markdown(std::move(bytes), context);
        case InputFormat::office:
            return read_office_document(bytes, context.settings.largest_record_bytes);
        default:
            return document_of_text(std::move(bytes));
    }
}

Document document_of_file(std::string bytes, InputFormat format, const RecordContext& context) {
    const InputOrigin& origin = context.origin;
    Document document = document_in(std::move(bytes), format, context);
    document.id = origin.id;
    if (context.settings.source) document.source = *context.settings.source;
    // A folder of saved pages may hold those of many sites.
    if (const auto site = document.fields.find("site"); site != document.fields.end()) {
        if (document.source.empty()) document.source = outlet_name(site->second);
    }
    if (document.source.empty()) document.source = origin.source;
    if (!document.date) document.date = origin.date;
    if (format == InputFormat::html) {
        document.identity = identity_of(document, document.url, true);
    }
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
