// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/markup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/html/open_tags.hpp"
#include "corpus/html/page_blocks.hpp"
#include "corpus/html/parsed_page.hpp"

namespace onoma {

namespace {

// HTML cut into tags and what is between them, as the tokenizer of a browser does.

enum class MarkupKind { text, start_tag, end_tag, doctype, comment };

struct MarkupPart {
    MarkupKind kind = MarkupKind::text;
    std::string_view all;         // as it stands in the markup
    std::string_view name;        // of a tag
    std::string_view attributes;  // of a start tag: what is between its name and its `>`
};

struct MarkupAttribute {
    std::string_view all;  // `class="lead"`
    std::string_view name;
};

// Views the markup. Never fails: what is not a tag is text, and what is not closed goes to the end.
class MarkupScanner {
public:
    explicit MarkupScanner(std::string_view markup) : rest_(markup) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    // REQUIRES: not at the end.
    MarkupPart next();

    // Passes over the content of an element whose content is not markup, up to its end tag, and
    // gives it; nothing is passed when there is no end tag. `name` is in lower case and outlives
    // the scanner. Cost over a whole document: linear for each name.
    std::optional<std::string_view> skip_to_end_tag(std::string_view name);

    void skip_all() { rest_ = {}; }

private:
    MarkupPart take(MarkupKind kind, std::size_t size);
    MarkupPart take_tag(MarkupKind kind, std::size_t name_begin);

    std::string_view rest_;
    std::vector<std::string_view> never_closed_;  // names that have no end tag in what is left
};

bool ends_tag_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

std::size_t end_of_name(std::string_view text, std::size_t begin) {
    const auto end =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), ends_tag_name);
    return static_cast<std::size_t>(end - text.begin());
}

// Where the tag's `>` is; a `>` in a quoted value of an attribute is none. Quotes are quotes only
// after `=`.
std::size_t end_of_tag(std::string_view text, std::size_t from) {
    bool after_equals = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '>') return i;
        if (after_equals && (c == '"' || c == '\'')) {
            i = text.find(c, i + 1);
            if (i == std::string_view::npos) return text.size();
        }
        if (!is_html_space(c)) after_equals = c == '=';
    }
    return text.size();
}

MarkupPart MarkupScanner::take(MarkupKind kind, std::size_t size) {
    const MarkupPart part{kind, rest_.substr(0, size), {}, {}};
    rest_.remove_prefix(part.all.size());
    return part;
}

MarkupPart MarkupScanner::take_tag(MarkupKind kind, std::size_t name_begin) {
    const std::size_t name_end = end_of_name(rest_, name_begin);
    const std::size_t end = end_of_tag(rest_, name_end);
    const std::string_view name = rest_.substr(name_begin, name_end - name_begin);
    const std::string_view attributes = rest_.substr(name_end, end - name_end);
    // A tag that is not closed before the end of the page is no tag; browsers drop it.
    if (end == rest_.size()) return take(MarkupKind::comment, end);
    MarkupPart part = take(kind, end + 1);
    part.name = name;
    part.attributes = attributes;
    return part;
}

MarkupPart MarkupScanner::next() {
    if (rest_.front() != '<') return take(MarkupKind::text, rest_.find('<'));
    const char first = rest_.size() > 1 ? rest_[1] : ' ';
    if (is_ascii_letter(first)) return take_tag(MarkupKind::start_tag, 1);
    if (first == '/' && rest_.size() > 2 && is_ascii_letter(rest_[2])) {
        return take_tag(MarkupKind::end_tag, 2);
    }
    if (rest_.starts_with("<!--")) {
        // From 2 on, since `<!-->` is a whole comment.
        const std::size_t end = rest_.find("-->", 2);
        return take(MarkupKind::comment, end == std::string_view::npos ? end : end + 3);
    }
    if (first == '!' || first == '?' || first == '/') {
        const bool is_doctype = equal_ignoring_case(rest_.substr(0, 9), "<!doctype");
        const std::size_t end = rest_.find('>');
        return take(is_doctype ? MarkupKind::doctype : MarkupKind::comment,
                    end == std::string_view::npos ? end : end + 1);
    }
    const std::size_t end = rest_.find('<', 1);
    return take(MarkupKind::text, end);
}

std::optional<std::string_view> MarkupScanner::skip_to_end_tag(std::string_view name) {
    if (std::ranges::find(never_closed_, name) != never_closed_.end()) return {};
    const std::string end_tag = "</" + std::string(name);
    std::size_t end = find_ignoring_case(rest_, end_tag);
    while (end != std::string_view::npos && end + end_tag.size() < rest_.size() &&
           !ends_tag_name(rest_[end + end_tag.size()])) {
        end = find_ignoring_case(rest_, end_tag, end + 1);
    }
    if (end == std::string_view::npos) {
        never_closed_.push_back(name);
        return {};
    }
    const std::string_view content = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return content;
}

// Takes the first attribute off `attributes`; an empty name when there is none left.
MarkupAttribute next_attribute(std::string_view& attributes) {
    std::size_t begin = 0;
    while (begin < attributes.size() &&
           (is_html_space(attributes[begin]) || attributes[begin] == '/')) {
        ++begin;
    }
    attributes.remove_prefix(begin);
    std::size_t end = 0;
    // An `=` may begin a name, but not go on with it.
    while (end < attributes.size() && !ends_tag_name(attributes[end]) &&
           (attributes[end] != '=' || end == 0)) {
        ++end;
    }
    const std::string_view name = attributes.substr(0, end);
    std::size_t value = end;
    while (value < attributes.size() && is_html_space(attributes[value])) ++value;
    if (value < attributes.size() && attributes[value] == '=' && end > 0) {
        ++value;
        while (value < attributes.size() && is_html_space(attributes[value])) ++value;
        const char quote = value < attributes.size() ? attributes[value] : ' ';
        if (quote == '"' || quote == '\'') {
            end = attributes.find(quote, value + 1);
            end = end == std::string_view::npos ? attributes.size() : end + 1;
        } else {
            while (value < attributes.size() && !is_html_space(attributes[value])) ++value;
            end = value;
        }
    }
    const MarkupAttribute attribute{attributes.substr(0, end), name};
    attributes.remove_prefix(end);
    return attribute;
}

// Whatever the extraction asks for; a page's other attributes are never looked at.
constexpr auto kept_attributes = std::to_array<std::string_view>(
    {"class",          "id",          "href",       "itemprop",    "property",    "name",
     "content",        "rel",         "datetime",   "hidden",      "aria-hidden", "style",
     "role",           "lang",        "http-equiv", "pubdate",     "type",        "title",
     "data-component", "data-testid", "data-qa",    "data-gu-name"});

// Longer values are not what they ought to be: pictures in a `style`, data for scripts.
constexpr std::size_t longest_attribute = 20'000;

bool is_noise(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_SOURCE:
        case GUMBO_TAG_TRACK:
        case GUMBO_TAG_PARAM:
        case GUMBO_TAG_INPUT:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_EMBED:
        case GUMBO_TAG_PLAINTEXT:
        case GUMBO_TAG_FRAMESET:
        case GUMBO_TAG_FRAME:
            return true;
        default:
            return is_formatting(tag);
    }
}

// Elements whose content no reader sees; the name, in lower case, of the end tag to go to.
std::string_view unseen_content(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
            return "script";
        case GUMBO_TAG_STYLE:
            return "style";
        case GUMBO_TAG_SVG:
            return "svg";
        case GUMBO_TAG_IFRAME:
            return "iframe";
        case GUMBO_TAG_NOFRAMES:
            return "noframes";
        case GUMBO_TAG_NOEMBED:
            return "noembed";
        case GUMBO_TAG_TEXTAREA:
            return "textarea";
        case GUMBO_TAG_XMP:
            return "xmp";
        default:
            return {};
    }
}

class Tamer {
public:
    explicit Tamer(std::string_view html) : scanner_(html) { tame_.reserve(html.size() / 2); }

    std::string tame() {
        while (!scanner_.at_end()) add(scanner_.next());
        return std::move(tame_);
    }

private:
    void add(const MarkupPart& part) {
        switch (part.kind) {
            case MarkupKind::text:
            case MarkupKind::doctype:
                tame_.append(part.all);
                break;
            case MarkupKind::start_tag:
                add_start_tag(part);
                break;
            case MarkupKind::end_tag:
                add_end_tag(part);
                break;
            case MarkupKind::comment:
                break;
        }
    }

    // A form may end before what is begun in it, so that depth would grow without an open form. A
    // group of fields is the same to us and has no such rule.
    static std::string_view written_name(const MarkupPart& part) {
        return equal_ignoring_case(part.name, "form") ? "fieldset" : part.name;
    }

    static GumboTag tag_of(std::string_view name) {
        return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
    }

    void add_start_tag(const MarkupPart& part) {
        const GumboTag tag = tag_of(written_name(part));
        if (is_noise(tag)) return;
        if (const std::string_view unseen = unseen_content(tag); !unseen.empty()) {
            return skip(part, unseen);
        }
        if (tag == GUMBO_TAG_TITLE) return add_title();
        // The content of a component of its own (declarative shadow DOM) is seen like any other.
        const bool is_shadow =
            tag == GUMBO_TAG_TEMPLATE &&
            find_ignoring_case(part.attributes, "shadowroot") != std::string_view::npos;
        if (is_shadow) return;
        const bool may_stay = is_void(tag) || open_tags_.open(tag);
        if (!may_stay) return add_break(tag);
        write_tag(part);
    }

    void add_end_tag(const MarkupPart& part) {
        const GumboTag tag = tag_of(written_name(part));
        const bool is_br = tag == GUMBO_TAG_BR;
        if (is_noise(tag) || (is_void(tag) && !is_br) || !unseen_content(tag).empty()) return;
        if (!is_br && !open_tags_.close(tag)) return add_break(tag);
        tame_.append("</").append(written_name(part)).append(">");
    }

    void add_break(GumboTag tag) {
        if (is_block(tag)) tame_.append("<br><br>");
    }

    void skip(const MarkupPart& part, std::string_view name) {
        const bool is_closed_at_once = name == "svg" && part.attributes.ends_with('/');
        if (is_closed_at_once) return;
        const bool is_json_ld =
            name == "script" &&
            find_ignoring_case(part.attributes, "ld+json") != std::string_view::npos;
        const auto content = scanner_.skip_to_end_tag(name);
        // Code that never ends would be read as text.
        if (!content && (name == "script" || name == "style")) scanner_.skip_all();
        if (!is_json_ld || !content) return;
        tame_.append("<script type=\"application/ld+json\">").append(*content).append("</script>");
    }

    // Its content is text up to the end tag, whatever it looks like.
    void add_title() {
        const auto content = scanner_.skip_to_end_tag("title");
        if (content) tame_.append("<title>").append(*content).append("</title>");
    }

    void write_tag(const MarkupPart& part) {
        tame_.append("<").append(written_name(part));
        std::string_view attributes = part.attributes;
        std::uint32_t written = 0;
        while (!attributes.empty()) {
            const MarkupAttribute attribute = next_attribute(attributes);
            if (attribute.name.empty()) continue;
            const auto kept = std::ranges::find_if(kept_attributes, [&](std::string_view name) {
                return equal_ignoring_case(name, attribute.name);
            });
            if (kept == kept_attributes.end() || attribute.all.size() > longest_attribute) continue;
            // Of attributes of one name the first counts.
            const std::uint32_t bit = std::uint32_t{1} << (kept - kept_attributes.begin());
            if ((written & bit) != 0) continue;
            written |= bit;
            tame_.append(" ").append(attribute.all);
        }
        tame_.append(">");
    }

    MarkupScanner scanner_;
    OpenTags open_tags_;
    std::string tame_;
};

}  // namespace

std::string tame_markup(std::string_view html) { return Tamer(html).tame(); }

namespace {

// A tag, and not a sign of comparison.
bool has_tag(std::string_view text) {
    for (std::size_t i = text.find('<'); i != std::string_view::npos; i = text.find('<', i + 1)) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (is_ascii_letter(next) || next == '/' || next == '!') return true;
    }
    return false;
}

bool has_paragraph_tag(std::string_view text) {
    constexpr auto tags = std::to_array<std::string_view>({"<p>", "<p ", "<br", "<div", "</p>"});
    return std::ranges::any_of(tags, [&](std::string_view tag) {
        return find_ignoring_case(text, tag) != std::string_view::npos;
    });
}

// Where nothing else ends paragraphs, line breaks do.
std::string with_breaks(std::string_view text) {
    std::string markup;
    for (const char c : text) {
        if (c == '\n') markup += "<br><br>";
        if (c != '\n') markup += c;
    }
    return markup;
}

std::string lines_as_paragraphs(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line = collapse_space(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        if (!result.empty()) result += "\n\n";
        result += line;
    }
    return result;
}

}  // namespace

std::string text_of_html_fragment(std::string_view html) {
    const ParsedPage page(html);
    const PageBlocks found = find_blocks(page.body(), Noscript::left_out);
    std::string text;
    for (const Block& block : found.blocks) {
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

std::string plain_text_of_markup(std::string_view text) {
    if (!has_tag(text) && text.find('&') == std::string_view::npos)
        return lines_as_paragraphs(text);
    const std::string once =
        text_of_html_fragment(has_paragraph_tag(text) ? std::string(text) : with_breaks(text));
    // Markup written as text, `&lt;p&gt;`, was meant as markup.
    return has_paragraph_tag(once) ? text_of_html_fragment(once) : once;
}

}  // namespace onoma
