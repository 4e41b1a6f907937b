// SPDX-License-Identifier: Apache-2.0
// XML is read by pugixml, which loads nothing from elsewhere and leaves entities of a document type
// alone.
#include "corpus/feed_reader.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "base/ascii.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/record_fields.hpp"
#include "corpus/web_address.hpp"
#include "corpus/whole_file_reader.hpp"
#include "corpus/written_date.hpp"
#include "corpus/zones.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// Some feeds escape the marks of CDATA too, so that they are text.
std::string without_cdata_marks(std::string content) {
    for (const std::string_view mark : {"<![CDATA[", "]]>"}) {
        for (auto at = content.find(mark); at != std::string::npos; at = content.find(mark, at)) {
            content.erase(at, mark.size());
        }
    }
    return content;
}

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
    return without_cdata_marks(std::move(content).str());
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
    document.identity = identity_of(document, id.empty() ? document.url : id, true);
    return document;
}

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t block_bytes = std::size_t{64} << 10U;
constexpr std::size_t largest_head = std::size_t{256} << 10U;

// Behind `closing`, which is looked for from `at`; npos when it is not there.
std::size_t end_after(std::string_view text, std::string_view closing, std::size_t at) {
    const std::size_t found = text.find(closing, at);
    return found == npos ? npos : found + closing.size();
}

// Behind the `>` of a tag, or of a document type with its declarations in brackets.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    char quote = '\0';
    std::size_t brackets = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']' && brackets > 0) {
            --brackets;
        } else if (c == '>' && brackets == 0) {
            return at + 1;
        }
    }
    return npos;
}

}  // namespace

// The piece of markup that begins with `<` at `at`; false when its end is not in `text`.
bool FeedCutter::find_markup(std::string_view text, std::size_t at, Markup& markup) {
    markup = {};
    std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
        markup.end = end_after(text, "-->", at + 4);
    } else if (rest.starts_with("<![CDATA[")) {
        markup.end = end_after(text, "]]>", at + 9);
    } else if (rest.starts_with("<?")) {
        markup.end = end_after(text, "?>", at + 2);
    } else {
        // The shorter beginnings above may go on after the end of what is there.
        if (rest.size() < 9 && end_of_tag(text, at + 1) == npos) return false;
        markup.end = end_of_tag(text, at + 1);
        if (markup.end == npos) return false;
        rest = text.substr(at + 1, markup.end - at - 2);
        markup.is_end_tag = rest.starts_with('/');
        markup.is_empty_tag = rest.ends_with('/');
        if (markup.is_end_tag) rest.remove_prefix(1);
        rest = rest.substr(0, rest.find_first_of(" \t\r\n/"));
        markup.name = rest.substr(rest.find(':') == npos ? 0 : rest.find(':') + 1);
    }
    return markup.end != npos;
}

bool FeedCutter::is_item(const Markup& markup) {
    return markup.name == "item" || markup.name == "entry";
}

void FeedCutter::keep_head(std::string_view text) {
    if (!is_after_head_ && head_.size() + text.size() <= largest_head) head_ += text;
}

// False at the end.
bool FeedCutter::skip_to_item() {
    for (std::size_t wanted = block_bytes;;) {
        const std::string_view ahead = input_.peek(wanted);
        const std::size_t at = ahead.find('<');
        if (at != 0) {
            if (ahead.empty()) return false;
            const std::size_t size = std::min(at, ahead.size());
            keep_head(ahead.substr(0, size));
            input_.skip(size);
            continue;
        }
        Markup markup;
        if (!find_markup(ahead, 0, markup)) {
            const bool is_all = ahead.size() < wanted;
            wanted *= 2;
            if (!is_all && wanted <= largest_item_) continue;
            // A `<` that begins nothing.
            input_.skip(1);
            wanted = block_bytes;
            continue;
        }
        wanted = block_bytes;
        if (is_item(markup) && !markup.is_end_tag && !markup.is_empty_tag) return true;
        keep_head(ahead.substr(0, markup.end));
        input_.skip(markup.end);
    }
}

FeedCutter::Found FeedCutter::next(std::string& item) {
    if (!skip_to_item()) return Found::end;
    is_after_head_ = true;
    std::size_t at = 0;
    const std::size_t most = largest_item_ + block_bytes;
    for (std::size_t wanted = block_bytes;; wanted = std::min(2 * wanted, most)) {
        const std::string_view ahead = input_.peek(wanted);
        Markup markup;
        while (at < ahead.size() && (ahead[at] != '<' || find_markup(ahead, at, markup))) {
            if (ahead[at] != '<') {
                at = std::min(ahead.find('<', at), ahead.size());
                continue;
            }
            const bool is_other_item = is_item(markup) && !markup.is_end_tag && at > 0;
            if (is_other_item) {
                input_.skip(at);
                return Found::open_item;
            }
            at = markup.end;
            if (is_item(markup) && markup.is_end_tag) {
                if (at > largest_item_) {
                    input_.skip(at);
                    return Found::too_large;
                }
                item = ahead.substr(0, at);
                input_.skip(at);
                return Found::item;
            }
        }
        if (ahead.size() < wanted) {
            input_.skip(1);
            return Found::open_item;
        }
        if (at > largest_item_ || wanted == most) {
            skip_to_item_end();
            return Found::too_large;
        }
    }
}

// Passes over an item without holding it. Its markup may be cut anywhere, so that only the closing
// tag is looked for.
void FeedCutter::skip_to_item_end() {
    constexpr std::size_t longest_closing = 64;
    for (;;) {
        const std::string_view ahead = input_.peek(block_bytes);
        std::size_t at = ahead.find("</");
        while (at != npos) {
            Markup markup;
            if (find_markup(ahead.substr(0, std::min(at + longest_closing, ahead.size())), at,
                            markup) &&
                is_item(markup)) {
                input_.skip(markup.end);
                return;
            }
            at = ahead.find("</", at + 1);
        }
        if (ahead.size() < block_bytes) {
            input_.skip(ahead.size());
            return;
        }
        input_.skip(ahead.size() - longest_closing);
    }
}

StreamReader::Step FeedReader::cut(Record& record, SkippedInput& skipped) {
    using Found = FeedCutter::Found;
    std::string item;
    const Found found = cutter_.next(item);
    if (found == Found::end) return Step::end;
    // The item that a failing stream cuts off is told with the failure.
    if (found == Found::open_item && input().failure()) return Step::end;
    if (!channel_) {
        channel_ = std::make_shared<const FeedChannel>(read_feed_channel(cutter_.head()));
    }
    ++number_;
    if (found == Found::too_large)
        return skip(skipped, place_of_record(number_), too_large_reason());
    if (found == Found::open_item) {
        return skip(skipped, place_of_record(number_), "expected the end of an item, found none");
    }
    record.place = place_of_record(number_);
    record.understand = [item = std::move(item), channel = channel_, shared = context(),
                         number = number_]() mutable {
        return document_of_item(std::move(item), *channel, *shared, number);
    };
    return Step::record;
}

}  // namespace onoma
