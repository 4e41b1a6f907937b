// SPDX-License-Identifier: Apache-2.0
// Page -> metadata; page -> blocks -> main text; the text that the page states itself goes before
// what was found, when it is whole.
#include <utility>

#include "corpus/html/article_text.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/html/json_ld.hpp"
#include "corpus/html/main_text.hpp"
#include "corpus/html/page_blocks.hpp"
#include "corpus/html/page_metadata.hpp"
#include "corpus/html/parsed_page.hpp"
#include "corpus/html/stated_body.hpp"
#include "corpus/title.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

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
    // What stands on the page has no name of the site behind it.
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
