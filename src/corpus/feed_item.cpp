// SPDX-License-Identifier: Apache-2.0
// XML is read by pugixml, which loads nothing from elsewhere and leaves entities of a document type
// alone.
#include "corpus/feed_item.hpp"

#include <xxhash.h>

#include <array>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "base/ascii.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/page_document.hpp"
#include "corpus/title.hpp"
#include "corpus/web_address.hpp"
#include "corpus/written_date.hpp"
#include "onoma/base/error.hpp"
#include "onoma/text/charset.hpp"

namespace onoma {
namespace {

// The texts in an element and, as markup, the elements in it.
std::string content_of(const pugi::xml_node& node) {
    std::ostringstream content;
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            content << child.value();
        } else if (child.type() == pugi::node_element) {
            child.print(content, "", pugi::format_raw);
        }
    }
    return std::move(content).str();
}

std::string plain_text(const std::string& content) {
    if (content.find_first_of("<&") != std::string::npos) return text_of_html_fragment(content);
    return std::string(trimmed(content));
}

// The elements of an item, whose names may have a prefix that the item has too: `atom:title`.
class ItemElements {
public:
    explicit ItemElements(const pugi::xml_node& item) : item_(item) {
        const std::string name = item.name();
        const std::size_t colon = name.find(':');
        if (colon != std::string::npos) prefix_ = name.substr(0, colon + 1);
    }

    [[nodiscard]] pugi::xml_node child(const std::string& name) const {
        const pugi::xml_node found = item_.child((prefix_ + name).c_str());
        return found ? found : item_.child(name.c_str());
    }

    // The content of the first of these elements that has any.
    [[nodiscard]] std::string first(const std::vector<std::string>& names) const {
        for (const std::string& name : names) {
            std::string content = content_of(child(name));
            if (!trimmed(content).empty()) return std::string(trimmed(content));
        }
        return {};
    }

    // RSS has the address as text, Atom in an attribute, with one link for each use.
    [[nodiscard]] std::string link() const {
        for (const pugi::xml_node& node : item_.children()) {
            if (prefix_ + "link" != node.name() && std::string_view("link") != node.name())
                continue;
            const std::string_view use = node.attribute("rel").as_string("alternate");
            if (use != "alternate") continue;
            const std::string_view address = trimmed(node.attribute("href").as_string());
            if (!address.empty()) return std::string(address);
            const std::string content = content_of(node);
            if (!trimmed(content).empty()) return std::string(trimmed(content));
        }
        return {};
    }

    [[nodiscard]] std::vector<std::string> categories() const {
        std::vector<std::string> categories;
        for (const pugi::xml_node& node : item_.children()) {
            const std::string_view name = node.name();
            if (name != "category" && name != "dc:subject" && name != prefix_ + "category")
                continue;
            std::string category = plain_text(content_of(node));
            if (category.empty()) category = node.attribute("label").as_string();
            if (category.empty()) category = node.attribute("term").as_string();
            if (!category.empty()) categories.push_back(std::move(category));
        }
        return categories;
    }

    [[nodiscard]] std::string author() const {
        const pugi::xml_node author = child("author");
        std::string name = content_of(author.child((prefix_ + "name").c_str()));
        if (name.empty() && author.first_child().type() != pugi::node_element) {
            name = content_of(author);
        }
        if (trimmed(name).empty()) name = first({"dc:creator", "itunes:author"});
        return plain_text(name);
    }

private:
    pugi::xml_node item_;
    std::string prefix_;
};

// Content is HTML, unless Atom says that it is plain text.
std::string text_of_content(const ItemElements& elements) {
    constexpr std::array<const char*, 6> names = {"content:encoded", "content", "fulltext",
                                                  "description",     "summary", "atom:summary"};
    for (const char* name : names) {
        const pugi::xml_node node = elements.child(name);
        const std::string content = content_of(node);
        if (trimmed(content).empty()) continue;
        const bool is_atom =
            std::string_view(name) == "content" || std::string_view(name) == "summary";
        const std::string_view type = node.attribute("type").as_string(is_atom ? "text" : "html");
        std::string text = type == "text" ? std::string(trimmed(content)) : plain_text(content);
        if (!text.empty()) return text;
    }
    return {};
}

void set_date(Document& document, const std::string& written) {
    document.date = parse_written_date(written);
    if (!document.date && !written.empty()) document.fields.emplace("date", written.substr(0, 100));
}

void set_text(Document& document, const ItemElements& elements) {
    document.text = text_of_content(elements);
    if (document.title.empty() && document.text.empty()) {
        throw Error("expected an item with a title or a text, found neither");
    }
    read_title(TitlePlace::before_text, document);
}

// 0 when the item has no name.
std::uint64_t item_hash(const std::string& source, const std::string& name,
                        const std::string& text) {
    if (name.empty()) return 0;
    std::uint64_t hash = 0;
    for (const std::string& part : {source, name, text}) {
        hash = XXH3_64bits_withSeed(part.data(), part.size(), hash);
    }
    return hash;
}

}  // namespace

FeedChannel read_feed_channel(std::string_view head) {
    FeedChannel channel;
    channel.charset = declared_charset(head);
    const std::string text = decode_text(std::string(head), channel.charset).text;
    pugi::xml_document document;
    // The head ends inside open elements, which is an error that leaves what was read.
    document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    pugi::xml_node node = document.document_element();
    for (const pugi::xml_node& child : node.children()) {
        if (std::string_view(child.name()) == "channel") node = child;
    }
    const ItemElements elements(node);
    channel.source = domain_of_address(elements.link());
    if (channel.source.empty()) channel.source = plain_text(elements.first({"title"}));
    channel.language = elements.first({"language", "dc:language"});
    if (channel.language.empty()) {
        channel.language = document.document_element().attribute("xml:lang").as_string();
    }
    return channel;
}

Document document_of_item(std::string item, const FeedChannel& channel,
                          const RecordContext& context, std::uint64_t number) {
    const DecodedText decoded = decode_text(std::move(item), channel.charset);
    pugi::xml_document xml;
    const pugi::xml_parse_result result = xml.load_buffer(decoded.text.data(), decoded.text.size(),
                                                          pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        throw Error(std::string("expected a well-formed item, found a fault: ") +
                    result.description());
    }
    const ItemElements elements(xml.document_element());
    Document document;
    document.id = context.origin.id + "#" + std::to_string(number);
    document.charset = decoded.charset;
    document.title = plain_text(elements.first({"title"}));
    document.url = elements.link();
    document.author = elements.author();
    document.language = elements.first({"dc:language"});
    if (document.language.empty()) document.language = channel.language;
    set_date(document, elements.first({"pubDate", "published", "dc:date", "date", "updated"}));
    if (!document.date) document.date = context.origin.date;
    document.source = context.settings.source.value_or(channel.source);
    if (document.source.empty()) document.source = context.origin.source;
    const std::string id = elements.first({"guid", "id"});
    if (!id.empty()) document.fields.emplace("id", id.substr(0, 1000));
    const std::vector<std::string> categories = elements.categories();
    for (const std::string& category : categories) {
        if (!document.section.empty()) document.section += "; ";
        document.section += category;
    }
    set_text(document, elements);
    document.item_hash = item_hash(document.source, id.empty() ? document.url : id, document.text);
    return document;
}

}  // namespace onoma
