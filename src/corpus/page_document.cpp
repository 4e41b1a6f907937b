// SPDX-License-Identifier: Apache-2.0
#include "corpus/page_document.hpp"

#include "base/ascii.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/written_date.hpp"
#include "onoma/text/charset.hpp"

namespace onoma {
namespace {

// What stands behind `name=` in a tag: `"utf-8"`, `utf-8`, `text/html; charset=utf-8"`.
std::string value_behind(std::string_view tag, std::string_view name) {
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
        std::string name = value_behind(bytes.substr(0, bytes.find('>')), "encoding");
        if (!name.empty()) return name;
    }
    for (std::size_t at = find_any_case(bytes, "<meta"); at != std::string_view::npos;
         at = find_any_case(bytes, "<meta", at + 1)) {
        const std::string_view tag = bytes.substr(at, bytes.find('>', at) - at);
        if (std::string name = value_behind(tag, "charset"); !name.empty()) return name;
    }
    return {};
}

Document document_of_page(std::string bytes, std::string_view charset) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::string declared = charset.empty() ? declared_charset(bytes) : std::string(charset);
    DecodedText page = decode_text(std::move(bytes), declared);
    if (page.text.starts_with(byte_order_mark)) page.text.erase(0, byte_order_mark.size());
    HtmlArticle article = read_html(page.text);
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

}  // namespace onoma
