// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/meta_names.hpp"
#include "corpus/html/name_cleaning.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/plain_markup.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

// Longer values are not what they are said to be.
constexpr std::size_t longest_value = 2000;

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(list, is_html_space) - list.begin());
        if (equal_ignoring_case(list.substr(0, end), word)) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Four digits in a row: "18:20" and "today" are no dates.
bool names_a_year(std::string_view text) {
    int digits = 0;
    for (const char c : text) {
        digits = is_ascii_digit(c) ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return false;
}

// "en_US" -> "en-US"; empty for what is no language tag.
std::string language_tag(std::string_view text) {
    text = trim_html_space(text.substr(0, text.find(',')));
    std::string tag(text);
    std::ranges::replace(tag, '_', '-');
    const bool is_tag = tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, [](char c) {
                            return is_ascii_letter(c) || is_ascii_digit(c) || c == '-';
                        });
    return is_tag && is_ascii_letter(tag[0]) && is_ascii_letter(tag[1]) ? tag : std::string();
}

class MetadataReader {
public:
    explicit MetadataReader(const JsonLdArticle& json_ld) {
        offer(MetaField::title, meta_rank::json_ld, plain_text_of_markup(json_ld.headline));
        offer(MetaField::author, meta_rank::json_ld, clean_author(json_ld.authors));
        offer(MetaField::section, meta_rank::json_ld, json_ld.section);
        offer(MetaField::language, meta_rank::json_ld + 5, language_tag(json_ld.language));
        if (is_address(json_ld.url)) offer(MetaField::url, meta_rank::json_ld + 5, json_ld.url);
        offer(MetaField::site, meta_rank::json_ld, json_ld.publisher);
        offer(MetaField::date, meta_rank::best, json_ld.published);
        offer(MetaField::date, meta_rank::last_change, json_ld.modified);
    }

    PageMetadata read(const GumboNode& root) {
        NodeWalk walk(root);
        while (const auto step = walk.next()) {
            if (step->ends || !is_element(*step->node)) continue;
            read_element(*step->node);
        }
        PageMetadata metadata;
        metadata.site = take(MetaField::site);
        metadata.title = title(metadata.site);
        metadata.author = take(MetaField::author);
        metadata.section = take(MetaField::section);
        metadata.language = take(MetaField::language);
        metadata.url = take(MetaField::url);
        metadata.date = take(MetaField::date);
        return metadata;
    }

private:
    struct Value {
        std::string text;
        int rank = std::numeric_limits<int>::max();
    };

    // Of values of the same rank the first counts.
    void offer(MetaField field, int rank, std::string_view text) {
        Value& value = values_[static_cast<std::size_t>(field)];
        if (rank >= value.rank || text.size() > longest_value) return;
        if (field == MetaField::date && !names_a_year(text)) return;
        std::string collapsed = collapse_space(text);
        if (!collapsed.empty()) value = {std::move(collapsed), rank};
    }

    std::string take(MetaField field) {
        return std::move(values_[static_cast<std::size_t>(field)].text);
    }

    [[nodiscard]] int rank_of(MetaField field) const {
        return values_[static_cast<std::size_t>(field)].rank;
    }

    // Without a <meta> that says it, the title of the window has it, with the name of the site at
    // one of its ends: that end which no heading repeats, or which the shorter heading does.
    std::string title(std::string_view site) {
        const std::string_view h1 = headings_.empty() ? std::string_view() : headings_.front();
        std::string said = without_site_name(take(MetaField::title), site, h1);
        if (!said.empty()) return said;
        std::string_view best;
        const std::string window = fold(window_title_);
        for (const std::string& heading : headings_) {
            const std::string folded = fold(heading);
            const bool is_end = window.starts_with(folded) || window.ends_with(folded);
            if (is_end && heading.size() > best.size()) best = heading;
        }
        if (!best.empty()) return std::string(best);
        if (!has_h1_) return without_site_name(window_title_, site, {});
        return std::string(h1);
    }

    void read_element(const GumboNode& element) {
        switch (tag_of(element)) {
            case GUMBO_TAG_HTML:
                offer(MetaField::language, 5, language_tag(attribute(element, "lang")));
                break;
            case GUMBO_TAG_META:
                read_meta(element);
                break;
            case GUMBO_TAG_LINK:
                read_link(element);
                break;
            case GUMBO_TAG_TITLE:
                if (window_title_.empty()) window_title_ = text_below(element);
                break;
            case GUMBO_TAG_H1:
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
                read_heading(element);
                break;
            case GUMBO_TAG_TIME:
                read_time(element);
                break;
            default:
                break;
        }
        read_microdata(element);
        read_byline(element);
    }

    void read_meta(const GumboNode& element) {
        const std::string_view content = attribute(element, "content");
        if (content.empty() || content.size() > longest_value) return;
        for (const char* named_by : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string_view name = attribute(element, named_by);
            if (name.empty() || name.size() > 60) continue;
            const auto meaning = meaning_of_meta(to_ascii_lower(name));
            if (!meaning) continue;
            std::string value(content);
            if (meaning->field == MetaField::author) value = clean_author(content);
            if (meaning->field == MetaField::language) value = language_tag(content);
            if (meaning->field == MetaField::url && !is_address(content)) value.clear();
            // Twitter's cards say there what they like, mostly who wrote it.
            if (meaning->rank == 60 && contains_any(content, {"minute", "min"})) value.clear();
            offer(meaning->field, meaning->rank, value);
        }
    }

    void read_link(const GumboNode& element) {
        const std::string_view address = attribute(element, "href");
        if (has_word(attribute(element, "rel"), "canonical") && is_address(address)) {
            offer(MetaField::url, 5, address);
        }
    }

    // An <h1> goes before headings of lower levels, which are needed where the only <h1> is the
    // name of the site.
    void read_heading(const GumboNode& element) {
        constexpr std::size_t most_headings = 40;
        if (headings_.size() >= most_headings) return;
        std::string text = text_below(element);
        if (text.empty()) return;
        const bool is_h1 = tag_of(element) == GUMBO_TAG_H1;
        if (is_h1 && has_word(attribute(element, "itemprop"), "headline")) {
            offer(MetaField::title, meta_rank::json_ld + 8, text);
        }
        const bool is_first_h1 = is_h1 && !has_h1_;
        has_h1_ = has_h1_ || is_h1;
        headings_.insert(is_first_h1 ? headings_.begin() : headings_.end(), std::move(text));
    }

    void read_time(const GumboNode& element) {
        std::string_view date = attribute(element, "datetime");
        const std::string text = date.empty() ? text_below(element) : std::string(date);
        const std::string names = to_ascii_lower(attribute(element, "class"));
        const bool is_change = contains_any(names, {"updated", "modified"}) &&
                               !contains_any(names, {"published", "entry-date"});
        const bool is_publication = contains_any(names, {"publish", "entry-date", "posted"}) ||
                                    has_attribute(element, "pubdate");
        const int rank = is_change        ? meta_rank::last_change + 5
                         : is_publication ? meta_rank::element
                                          : meta_rank::guess;
        if (!date.empty() || is_publication) offer(MetaField::date, rank, text);
    }

    void read_microdata(const GumboNode& element) {
        const std::string_view property = attribute(element, "itemprop");
        if (property.empty() || tag_of(element) == GUMBO_TAG_META) return;
        const auto value = [&] {
            for (const char* in : {"content", "datetime", "title"}) {
                if (const auto said = attribute(element, in); !said.empty()) {
                    return std::string(said);
                }
            }
            return text_below(element);
        };
        if (has_word(property, "datePublished")) offer(MetaField::date, 14, value());
        if (has_word(property, "dateModified")) {
            offer(MetaField::date, meta_rank::last_change + 1, value());
        }
        if (has_word(property, "author") && rank_of(MetaField::author) > meta_rank::element) {
            offer(MetaField::author, meta_rank::element, clean_author(value()));
        }
        if (has_word(property, "articleSection")) offer(MetaField::section, 18, value());
    }

    void read_byline(const GumboNode& element) {
        if (rank_of(MetaField::author) <= meta_rank::element) return;
        if (has_word(attribute(element, "rel"), "author")) {
            offer(MetaField::author, meta_rank::element, clean_author(text_below(element)));
            return;
        }
        const std::string_view names = attribute(element, "class");
        if (names.empty() || rank_of(MetaField::author) <= meta_rank::guess) return;
        const std::string lower = to_ascii_lower(names.substr(0, longest_value));
        const bool is_byline =
            contains_any(lower, {"byline", "author-name", "author__name", "authorname"}) ||
            has_word(lower, "author") || has_word(lower, "autor") || has_word(lower, "auteur");
        if (!is_byline) return;
        const std::string text = clean_author(text_below(element));
        // More than a name or a few: who the author is, when it was written.
        if (text.size() <= 80) offer(MetaField::author, meta_rank::guess, text);
    }

    std::array<Value, meta_field_count> values_;
    std::string window_title_;           // <title>
    std::vector<std::string> headings_;  // the first <h1> first
    bool has_h1_ = false;
};

}  // namespace

PageMetadata read_page_metadata(const GumboNode& root, const JsonLdArticle& json_ld) {
    return MetadataReader(json_ld).read(root);
}

}  // namespace onoma
