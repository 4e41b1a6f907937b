// SPDX-License-Identifier: Apache-2.0
// After the boxes of the article are found, what stands in them and is not of it goes: lists of
// links, labels, titles of what was dropped. Then the headline and the standfirst are looked for,
// which often stand outside of these boxes.
#include "corpus/html/main_text.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "corpus/html/article_box.hpp"
#include "corpus/html/headline.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/page_text.hpp"
#include "corpus/zones.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t longest_lede = 700;
constexpr std::uint32_t longest_heading = 250;

// What becomes of a block inside of the article's boxes.
enum class Fate : std::uint8_t {
    kept,
    dropped,
    dropped_links,  // to other pages: a title above them goes too
};

class MainTextFinder {
public:
    MainTextFinder(const PageBlocks& page, std::string_view title, Names names)
        : page_(page), title_(title), scores_(page, find_headline(page, title, 0), names) {}

    MainText find() {
        boxes_ = find_article_boxes(page_, scores_);
        for (const std::uint32_t box : boxes_) take_box(box);
        drop_titles_of_nothing();
        find_headline_block();
        drop_labels_at_ends();
        find_lede();
        split_trailing();
        for (const std::uint32_t block : text_.lede) text_.weight += page_.blocks[block].weight;
        for (const std::uint32_t block : text_.body) text_.weight += page_.blocks[block].weight;
        return std::move(text_);
    }

private:
    [[nodiscard]] const Box& box_of(std::uint32_t block) const {
        return page_.boxes[page_.blocks[block].box];
    }

    void take_box(std::uint32_t box) {
        const Box& range = page_.boxes[box];
        for (std::uint32_t i = range.first_block; i < range.end_block;) {
            const std::uint32_t end = end_of_list(i, range.end_block);
            const bool is_links = end > i + 1 && is_list_of_links(i, end);
            for (; i < end; ++i) {
                const Fate fate = is_links ? Fate::dropped_links : fate_of(i);
                fates_.push_back({i, fate});
                if (fate == Fate::kept) seen_.insert(page_.blocks[i].text);
            }
        }
    }

    // The end of the items of the list that block `begin` is in; one on when it is in none.
    [[nodiscard]] std::uint32_t end_of_list(std::uint32_t begin, std::uint32_t end) const {
        const std::uint32_t list = box_of(begin).list;
        if (list == 0) return begin + 1;
        return std::min(page_.boxes[list].end_block, end);
    }

    [[nodiscard]] bool is_list_of_links(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t weight = 0;
        std::uint32_t linked = 0;
        for (std::uint32_t i = begin; i < end; ++i) {
            weight += page_.blocks[i].weight;
            linked += page_.blocks[i].linked;
        }
        return 2 * linked > weight;
    }

    [[nodiscard]] Fate fate_of(std::uint32_t number) const {
        const Block& block = page_.blocks[number];
        if (const ElementHints reason = scores_.reason(block.box); reason != 0) {
            constexpr ElementHints links = hint::noise | hint::outside;
            return (reason & links) != 0 ? Fate::dropped_links : Fate::dropped;
        }
        if (block.kind == BlockKind::caption) return Fate::dropped;
        const double density = block.link_density();
        if (density > 0.8) return Fate::dropped_links;
        if (density > 0.5 && block.weight < 120) return Fate::dropped_links;
        if (block.kind == BlockKind::heading) {
            return block.weight > 0 && block.weight <= longest_heading ? Fate::kept : Fate::dropped;
        }
        if (block.weight > 20 && seen_.contains(block.text)) return Fate::dropped;
        if (is_page_label(block.text)) return Fate::dropped;
        // Words that stand alone and in nothing made for text: buttons, counters, dates.
        const bool is_label = block.kind == BlockKind::other && !block.ends_sentence;
        return is_label && block.weight < 25 ? Fate::dropped : Fate::kept;
    }

    [[nodiscard]] bool is_heading(std::uint32_t block) const {
        return page_.blocks[block].kind == BlockKind::heading;
    }

    // A heading goes when nothing follows it, or links that were dropped.
    void drop_titles_of_nothing() {
        bool has_text = false;  // below the heading, to the next one that is kept
        bool links_follow = false;
        std::vector<std::uint32_t> kept;
        for (std::size_t i = fates_.size(); i-- > 0;) {
            const auto [block, fate] = fates_[i];
            if (fate == Fate::dropped_links) links_follow = true;
            if (fate != Fate::kept) continue;
            if (is_heading(block) && (!has_text || links_follow)) continue;
            links_follow = false;
            has_text = true;
            kept.push_back(block);
        }
        text_.body.assign(kept.rbegin(), kept.rend());
    }

    void find_headline_block() {
        const auto first = std::ranges::find_if(
            text_.body, [&](std::uint32_t block) { return !is_heading(block); });
        // That text may be the headline itself, where it is no heading.
        const std::uint32_t end = first == text_.body.end() ? 0 : *first + 1;
        const auto headline = find_headline(page_, title_, end);
        text_.headline = headline ? page_.blocks[*headline].text : std::string(title_);
        std::ranges::replace(text_.headline, '\n', ' ');
        headline_ = headline.value_or(0);
        std::erase_if(text_.body, [&](std::uint32_t block) {
            const bool comes_first = block < end;
            const bool is_above =
                headline && block < *headline && running_text(page_.blocks[block]) == 0;
            return is_above || (headline && block == *headline) ||
                   (comes_first && are_same_title(page_.blocks[block].text, text_.headline));
        });
    }

    // Names, dates and buttons stand before the first sentence, ways to other pages after the
    // last.
    void drop_labels_at_ends() {
        const auto is_label = [&](std::uint32_t number) {
            const Block& block = page_.blocks[number];
            return block.kind != BlockKind::heading && !block.ends_sentence && block.weight < 45;
        };
        const auto first = std::ranges::find_if_not(text_.body, is_label);
        if (first != text_.body.end()) text_.body.erase(text_.body.begin(), first);
        const auto leads_away = [&](std::uint32_t number) {
            const Block& block = page_.blocks[number];
            return block.kind == BlockKind::other && block.weight < 150 &&
                   block.link_density() > 0.2;
        };
        while (text_.body.size() > 1 && leads_away(text_.body.back())) text_.body.pop_back();
    }

    // A box that is called so, between the headline and the first paragraphs.
    void find_lede() {
        if (text_.body.empty()) return;
        const std::uint32_t last = text_.body[std::min<std::size_t>(2, text_.body.size() - 1)];
        for (std::uint32_t box = 0; box < page_.boxes.size(); ++box) {
            const Box& it = page_.boxes[box];
            if (it.first_block < headline_) continue;
            if (it.first_block > last) break;
            if (!is_marked_lede(box)) continue;
            for (std::uint32_t i = it.first_block; i < it.end_block; ++i) {
                if (fate_of(i) == Fate::kept) text_.lede.push_back(i);
            }
            break;
        }
        if (text_.lede.empty()) find_unmarked_lede();
        std::erase_if(text_.body, [&](std::uint32_t block) {
            return std::ranges::find(text_.lede, block) != text_.lede.end() || is_in_lede(block);
        });
    }

    // A sentence right below the headline that the article's boxes leave out, or that is set as a
    // heading, as newspapers do.
    void find_unmarked_lede() {
        constexpr std::uint32_t look_ahead = 4;
        if (headline_ == 0 && (page_.blocks.empty() || !is_heading(0))) return;
        const std::uint32_t last = std::min(text_.body.front(), headline_ + look_ahead);
        for (std::uint32_t i = headline_ + 1; i <= last; ++i) {
            const Block& block = page_.blocks[i];
            const bool is_sentence = is_heading(i) ? block.weight >= 45 : block.ends_sentence;
            const bool is_in_body = i == text_.body.front();
            if (is_in_body && !is_heading(i)) return;
            if (is_sentence && block.weight >= 45 && block.weight <= longest_lede &&
                block.link_density() < 0.2 && fate_of(i) == Fate::kept) {
                text_.lede.push_back(i);
                return;
            }
        }
    }

    [[nodiscard]] bool is_marked_lede(std::uint32_t box) const {
        const Box& it = page_.boxes[box];
        if ((it.hints & hint::lede) == 0 || (it.hints & hint::body) != 0) return false;
        if (scores_.is_left_out(box)) return false;
        std::uint32_t weight = 0;
        std::uint32_t linked = 0;
        for (std::uint32_t i = it.first_block; i < it.end_block; ++i) {
            if (i == headline_ && headline_ > 0) return false;
            weight += page_.blocks[i].weight;
            linked += page_.blocks[i].linked;
        }
        const bool is_all = !text_.body.empty() && it.first_block <= text_.body.front() &&
                            it.end_block > text_.body.back();
        return weight >= 20 && weight <= longest_lede && 2 * linked < weight && !is_all;
    }

    // The text says again what the standfirst said.
    [[nodiscard]] bool is_in_lede(std::uint32_t block) const {
        return std::ranges::any_of(text_.lede, [&](std::uint32_t lede) {
            return page_.blocks[lede].text == page_.blocks[block].text;
        });
    }

    // From a title as "Latest news" on, when it stands below most of the text.
    void split_trailing() {
        double all = 0;
        for (const std::uint32_t block : text_.body) all += page_.blocks[block].weight;
        double before = 0;
        for (std::size_t i = 0; i < text_.body.size(); ++i) {
            const Block& block = page_.blocks[text_.body[i]];
            const bool may_announce = block.kind == BlockKind::heading || !block.ends_sentence;
            if (before > 0.4 * all && may_announce && announces_other_articles(block.text)) {
                const auto begin = text_.body.begin() + static_cast<std::ptrdiff_t>(i);
                text_.trailing.assign(begin, text_.body.end());
                text_.body.erase(begin, text_.body.end());
                return;
            }
            before += block.weight;
        }
    }

    struct BlockFate {
        std::uint32_t block = 0;
        Fate fate = Fate::kept;
    };

    const PageBlocks& page_;
    std::string_view title_;
    BlockScores scores_;
    std::vector<std::uint32_t> boxes_;
    std::vector<BlockFate> fates_;
    std::unordered_set<std::string_view> seen_;  // texts that are kept already
    std::uint32_t headline_ = 0;                 // its block; 0 when it stands nowhere
    MainText text_;
};

}  // namespace

MainText find_main_text(const PageBlocks& page, std::string_view title, Names names) {
    if (page.boxes.empty() || page.blocks.empty()) {
        MainText nothing;
        nothing.headline = title;
        return nothing;
    }
    return MainTextFinder(page, title, names).find();
}

}  // namespace onoma
