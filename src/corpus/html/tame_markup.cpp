// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/tame_markup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/markup_scanner.hpp"
#include "corpus/html/open_tags.hpp"
#include "corpus/html/tag_kinds.hpp"

namespace onoma {
namespace {

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

}  // namespace onoma
