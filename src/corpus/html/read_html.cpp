// SPDX-License-Identifier: Apache-2.0
// Page -> metadata; page -> blocks -> main text; the text that the page states itself goes before
// what was found, when it is whole.

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/html/article_box.hpp"
#include "corpus/html/ascii_words.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/html/json_ld.hpp"
#include "corpus/html/main_text.hpp"
#include "corpus/html/markup.hpp"
#include "corpus/html/page_blocks.hpp"
#include "corpus/html/page_metadata.hpp"
#include "corpus/html/page_text.hpp"
#include "corpus/html/parsed_page.hpp"
#include "corpus/zones.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// The text that a page states in JSON-LD against the text that was found on it.

constexpr std::uint32_t shortest_article = 120;

// Without white space and ASCII marks, which are where strings differ from pages.
std::string bare(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
        if (!is_ascii || is_ascii_letter(c) || is_ascii_digit(c)) result += ascii_lower(c);
    }
    return result;
}

std::uint32_t weight_of(const std::vector<std::string>& paragraphs) {
    std::uint32_t weight = 0;
    for (const std::string& paragraph : paragraphs) weight += text_weight(paragraph);
    return weight;
}

bool is_cut_off(std::string_view text) {
    return text.ends_with("...") || text.ends_with("…") || text.ends_with("[…]");
}

// The paragraphs of an `articleBody`, markup taken out.
std::vector<std::string> paragraphs_of_stated_body(std::string_view article_body) {
    const std::string text = plain_text_of_markup(article_body);
    std::vector<std::string> paragraphs;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        if (end > begin) paragraphs.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return paragraphs;
}

// Whether the stated text is the article: long enough, and not just the beginning of what was
// found, as behind a paywall. `found_weight` is the weight of the text found on the page.
bool is_whole_article(const std::vector<std::string>& paragraphs, std::uint32_t found_weight) {
    const std::uint32_t weight = weight_of(paragraphs);
    if (weight < shortest_article) return false;
    const double wanted = is_cut_off(paragraphs.back()) ? 1.0 : 0.8;
    return weight >= wanted * found_weight;
}

// The blocks of the page whose text is in the stated one: nearly all of it, or nothing is given.
// They have what a string loses: paragraphs, lists, subheadings.
// Looks for each block after the one before, so that the cost is linear unless blocks of the page
// are in another order than the stated text.
std::vector<std::uint32_t> blocks_of_stated_body(const PageBlocks& page,
                                                 const std::vector<std::string>& paragraphs) {
    std::string stated;
    for (const std::string& paragraph : paragraphs) stated += bare(paragraph);
    std::vector<std::uint32_t> blocks;
    std::size_t from = 0;
    std::size_t covered = 0;
    // How far ahead a block is looked for; more than one paragraph of the text that is not found.
    constexpr std::size_t look_ahead = 5000;
    for (std::uint32_t i = 0; i < page.blocks.size() && from < stated.size(); ++i) {
        const std::string block = bare(page.blocks[i].text);
        if (block.size() < 3) continue;
        const std::size_t end = std::min(from + look_ahead + block.size(), stated.size());
        const std::size_t found = std::string_view(stated).substr(0, end).find(block, from);
        if (found == std::string_view::npos) continue;
        // A short block that comes too early is a title of a menu, or a word of a sentence.
        if (found > from && block.size() < 40) continue;
        blocks.push_back(i);
        covered += block.size();
        from = found + block.size();
    }
    // Nearly all: 95 of 100.
    if (100 * covered < 95 * stated.size()) blocks.clear();
    return blocks;
}

// Headline, standfirst and paragraphs -> one text with its zones.

// Adds paragraphs one after the other, an empty line between them. Zones cover the paragraphs of
// one kind that follow each other, and not the empty lines around them.
class ArticleTextBuilder {
public:
    void add(Zone zone, std::string_view paragraph);

    [[nodiscard]] std::string take_text() { return std::move(text_); }
    [[nodiscard]] std::vector<ZoneRange> take_zones() { return std::move(zones_); }

private:
    std::string text_;
    std::vector<ZoneRange> zones_;
};

void ArticleTextBuilder::add(Zone zone, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!text_.empty()) text_ += "\n\n";
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += paragraph;
    const auto end = static_cast<std::uint32_t>(text_.size());
    if (!zones_.empty() && zones_.back().zone == zone) {
        zones_.back().range.end = end;
    } else {
        zones_.push_back({zone, {begin, end}});
    }
}

using Paragraphs = std::vector<std::string>;

// Less than this is read again in other ways.
constexpr std::uint32_t little_text = 100;

// Some two paragraphs: as much must be found to doubt what a page calls its boxes.
constexpr std::uint32_t enough_text = 200;

Paragraphs texts_of(const PageBlocks& page, const std::vector<std::uint32_t>& blocks) {
    Paragraphs texts;
    for (const std::uint32_t block : blocks) texts.push_back(page.blocks[block].text);
    return texts;
}

struct ArticleParts {
    std::string headline;
    Paragraphs lede;
    Paragraphs body;
    Paragraphs trailing;
};

ArticleParts parts_of(const PageBlocks& page, const MainText& text) {
    return {text.headline, texts_of(page, text.lede), texts_of(page, text.body),
            texts_of(page, text.trailing)};
}

struct FoundText {
    PageBlocks blocks;
    MainText text;
};

// A page that seems to have hardly any text may have it where only browsers without scripts show
// it, or in a box that is called something else.
FoundText find_text(const GumboNode& body, std::string_view title) {
    FoundText found;
    for (const Noscript noscript : {Noscript::left_out, Noscript::read}) {
        found.blocks = find_blocks(body, noscript);
        found.text = find_main_text(found.blocks, title);
        if (found.text.weight >= little_text) return found;
    }
    MainText doubting = find_main_text(found.blocks, title, Names::doubted);
    if (doubting.weight >= enough_text) found.text = std::move(doubting);
    return found;
}

// The stated text in the place of the body that was found.
void use_stated_body(const PageBlocks& page, Paragraphs stated, ArticleParts& parts) {
    const std::vector<std::uint32_t> blocks = blocks_of_stated_body(page, stated);
    parts.body = blocks.empty() ? std::move(stated) : texts_of(page, blocks);
    parts.trailing.clear();
    if (are_same_title(parts.body.front(), parts.headline)) parts.body.erase(parts.body.begin());
    const bool begins_with_lede = !parts.body.empty() && !parts.lede.empty() &&
                                  parts.body.front().starts_with(parts.lede.front());
    if (begins_with_lede) parts.lede.clear();
}

// Without a marked standfirst, the first paragraph is what readers read first.
void write(const ArticleParts& parts, HtmlArticle& article) {
    ArticleTextBuilder builder;
    builder.add(Zone::headline, parts.headline);
    for (const std::string& paragraph : parts.lede) builder.add(Zone::lede, paragraph);
    bool has_lede = !parts.lede.empty();
    for (const std::string& paragraph : parts.body) {
        builder.add(has_lede ? Zone::body : Zone::lede, paragraph);
        has_lede = true;
    }
    for (const std::string& paragraph : parts.trailing) builder.add(Zone::trailing, paragraph);
    article.text = builder.take_text();
    article.zones = builder.take_zones();
}

// How many articles a list announces that all of `body` belongs to; 0 where it is no list.
std::size_t count_announced(const PageBlocks& page, const std::vector<std::uint32_t>& body) {
    constexpr std::size_t fewest_announced = 4;
    constexpr std::uint32_t longest_teaser = 300;
    constexpr std::uint32_t look_back = 3;
    if (body.empty()) return 0;
    std::size_t announced = 0;
    std::uint32_t teaser = longest_teaser + 1;  // no heading yet
    std::uint32_t i = body.front() - std::min(body.front(), look_back);
    for (auto next = body.begin(); next != body.end(); ++i) {
        const Block& block = page.blocks[i];
        const bool is_body = *next == i;
        if (is_body) ++next;
        if (block.kind == BlockKind::heading && block.link_density() >= 0.8) {
            ++announced;
            teaser = 0;
        } else if (is_body) {
            teaser += block.weight;
            if (teaser > longest_teaser) return 0;
        }
    }
    return announced >= fewest_announced ? announced : 0;
}

// An `article` element with a heading of its own at its beginning, and text below it.
struct PlacedArticle {
    std::uint32_t around = 0;  // the innermost box that holds something else too
    std::uint32_t heading = 0;
    double text = 0;
};

std::optional<PlacedArticle> placed_article(const PageBlocks& page, std::uint32_t box) {
    constexpr std::uint32_t look_ahead = 3;  // a section, a date
    constexpr double least_text = 100;       // some two sentences
    const Box& it = page.boxes[box];
    if (it.node->v.element.tag != GUMBO_TAG_ARTICLE) return std::nullopt;
    PlacedArticle article{it.parent, it.first_block, 0};
    while (article.heading < it.end_block &&
           page.blocks[article.heading].kind != BlockKind::heading) {
        ++article.heading;
    }
    if (article.heading == it.end_block || article.heading >= it.first_block + look_ahead) {
        return std::nullopt;
    }
    for (std::uint32_t i = it.first_block; i < it.end_block; ++i) {
        article.text += running_text(page.blocks[i]);
    }
    if (article.text < least_text) return std::nullopt;
    const auto holds_nothing_else = [&](const Box& outer) {
        return outer.first_block == it.first_block && outer.end_block == it.end_block;
    };
    while (article.around > 0 && holds_nothing_else(page.boxes[article.around])) {
        article.around = page.boxes[article.around].parent;
    }
    return article;
}

bool is_heading_of_page(const PageBlocks& page, std::uint32_t block) {
    const Block& it = page.blocks[block];
    return page.boxes[it.box].node->v.element.tag == GUMBO_TAG_H1 && it.link_density() < 0.8;
}

// How many articles hold nearly all of the text side by side. Entries of a live blog do so too, but
// below a headline that they share, and their own headings lead nowhere.
std::size_t count_side_by_side(const PageBlocks& page) {
    std::map<std::uint32_t, std::vector<PlacedArticle>> groups;
    for (std::uint32_t box = 0; box < page.boxes.size(); ++box) {
        if (const auto article = placed_article(page, box)) {
            groups[article->around].push_back(*article);
        }
    }
    double all = 0;
    for (const Block& block : page.blocks) all += running_text(block);
    for (const auto& [around, articles] : groups) {
        double text = 0;
        bool all_lead_away = true;
        for (const PlacedArticle& article : articles) {
            text += article.text;
            if (page.blocks[article.heading].link_density() < 0.8) all_lead_away = false;
        }
        bool has_headline = false;
        for (std::uint32_t i = 0; i < articles.front().heading; ++i) {
            if (is_heading_of_page(page, i)) has_headline = true;
        }
        const bool are_apart = all_lead_away || !has_headline;
        if (articles.size() > 1 && text > 0.8 * all && are_apart) return articles.size();
    }
    return 0;
}

}  // namespace

HtmlArticle read_html(std::string_view html) {
    const ParsedPage page(html);
    const JsonLdArticle json_ld = read_json_ld(page.root());
    PageMetadata metadata = read_page_metadata(page.root(), json_ld);

    const auto [blocks, text] = find_text(page.body(), metadata.title);
    ArticleParts parts = parts_of(blocks, text);
    Paragraphs stated = paragraphs_of_stated_body(json_ld.body);
    if (is_whole_article(stated, text.weight)) use_stated_body(blocks, std::move(stated), parts);

    HtmlArticle article;
    write(parts, article);
    const bool has_signs_of_article =
        !json_ld.headline.empty() || !json_ld.body.empty() || !metadata.author.empty();
    if (!has_signs_of_article) {
        article.listed = count_announced(blocks, text.body);
        article.side_by_side = count_side_by_side(blocks);
    }
    // What stands on the page has no name of the site after it.
    const bool is_shorter = parts.headline.size() < metadata.title.size() &&
                            are_same_title(parts.headline, metadata.title);
    article.title = is_shorter ? parts.headline : std::move(metadata.title);
    article.author = std::move(metadata.author);
    article.section = std::move(metadata.section);
    article.language = std::move(metadata.language);
    article.url = std::move(metadata.url);
    article.site = std::move(metadata.site);
    article.date = std::move(metadata.date);
    return article;
}

}  // namespace onoma
