// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/article_box.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "corpus/html/node_walk.hpp"

namespace onoma {
namespace {

// A shorter block is a paragraph only when it is a sentence.
constexpr std::uint32_t paragraph_weight = 60;
constexpr std::uint32_t sentence_weight = 18;

constexpr ElementHints never_text = hint::hidden | hint::comments | hint::consent;
constexpr ElementHints beside_text =
    never_text | hint::noise | hint::outside | hint::caption | hint::quote_copy | hint::byline;

}  // namespace

double running_text(const Block& block) {
    if (block.kind == BlockKind::heading || block.kind == BlockKind::caption) return 0;
    const double density = block.link_density();
    if (density > 0.5) return 0;
    const double unlinked = block.weight - block.linked;
    const bool is_text = block.ends_sentence
                             ? block.weight >= sentence_weight
                             : block.weight >= paragraph_weight || block.kind == BlockKind::row;
    return is_text ? unlinked * (1 - density) : 0;
}

BlockScores::BlockScores(const PageBlocks& page, std::optional<std::uint32_t> headline, Names names)
    : page_(&page),
      headline_(headline),
      names_(names),
      left_out_(page.boxes.size()),
      has_body_(page.boxes.size()),
      has_heading_(page.boxes.size()),
      has_headline_(page.boxes.size()) {
    sum_up();
    find_contents();
    if (names_ == Names::doubted) text_in_doubt_ = text_outside_sure_boxes();
    leave_out();
    sum_up();
}

void BlockScores::sum_up() {
    text_before_.assign(1, 0);
    for (const Block& block : page_->blocks) {
        const double text = is_left_out(block.box) ? 0 : running_text(block);
        text_before_.push_back(text_before_.back() + text);
    }
}

double BlockScores::running_text_in(std::uint32_t box) const {
    const Box& range = page_->boxes[box];
    return text_before_[range.end_block] - text_before_[range.first_block];
}

// REQUIRES: nothing is left out yet.
bool BlockScores::holds_the_text(std::uint32_t box, double all) const {
    const ElementHints hints = page_->boxes[box].hints;
    // A byline may hold the article only by mistake of ours.
    const double text = running_text_in(box);
    const bool has_article = has_body_[box] || has_headline_[box];
    if ((hints & (hint::comments | hint::consent)) != 0) return has_article && text > 0.6 * all;
    if ((hints & hint::hidden) != 0) return text > 0.8 * all;
    return text > 0.5 * all || (has_article && text > 0.3 * all);
}

// A notice of cookies may be all that a page shows.
bool BlockScores::is_misnamed(std::uint32_t box) const {
    const ElementHints hints = page_->boxes[box].hints;
    if (names_ == Names::believed || (hints & (hint::hidden | hint::sure_name)) != 0) return false;
    const bool may_be = (hints & hint::consent) == 0 || is_in_article(box);
    return may_be && running_text_in(box) > 0.5 * text_in_doubt_;
}

// Comments may be longer than the article.
double BlockScores::text_outside_sure_boxes() const {
    const std::vector<Box>& boxes = page_->boxes;
    std::vector<bool> is_sure(boxes.size());
    for (std::uint32_t box = 0; box < boxes.size(); ++box) {
        const ElementHints hints = boxes[box].hints;
        const bool is_own =
            (hints & never_text) != 0 && (hints & (hint::hidden | hint::sure_name)) != 0;
        is_sure[box] = is_own || is_sure[boxes[box].parent];
    }
    double text = 0;
    for (const Block& block : page_->blocks) {
        if (!is_sure[block.box]) text += running_text(block);
    }
    return text;
}

bool BlockScores::is_in_article(std::uint32_t box) const {
    while (box > 0 && (page_->boxes[box].hints & hint::article) == 0)
        box = page_->boxes[box].parent;
    return box > 0;
}

void BlockScores::find_contents() {
    const std::vector<Box>& boxes = page_->boxes;
    if (headline_) has_headline_[page_->blocks[*headline_].box] = true;
    for (std::size_t box = boxes.size(); box-- > 1;) {
        const std::uint32_t parent = boxes[box].parent;
        if ((boxes[box].hints & hint::body) != 0 || has_body_[box]) has_body_[parent] = true;
        const bool is_heading = boxes[box].kind == BlockKind::heading;
        if (is_heading || has_heading_[box]) has_heading_[parent] = true;
        if (has_headline_[box]) has_headline_[parent] = true;
    }
}

void BlockScores::leave_out() {
    const std::vector<Box>& boxes = page_->boxes;
    double all = 0;
    for (std::uint32_t box = 0; box < boxes.size(); ++box) {
        const bool is_own = box > 0 && left_out_[boxes[box].parent] != 0;
        ElementHints never = boxes[box].hints & never_text;
        if (has_headline_[box] || is_misnamed(box)) never &= hint::hidden;
        left_out_[box] = is_own ? left_out_[boxes[box].parent] : never;
    }
    for (const Block& block : page_->blocks) {
        if (left_out_[block.box] == 0) all += running_text(block);
    }
    // A page of nothing but comments, or all hidden until a script shows it.
    if (all == 0) all = text_before_.back();
    for (std::uint32_t box = 0; box < boxes.size(); ++box) {
        const ElementHints around = box > 0 ? left_out_[boxes[box].parent] : ElementHints{0};
        ElementHints own = boxes[box].hints & beside_text;
        // The header of an article has its headline; others are of pages.
        const bool is_page_header = (boxes[box].hints & hint::header) != 0 && !has_heading_[box];
        if (is_page_header) own |= hint::outside;
        // The body of the article is not part of the share bar, nor is a box around it.
        const bool holds_text = box == 0 || holds_the_text(box, all) || is_misnamed(box);
        if (own != 0 && holds_text) own = 0;
        left_out_[box] = around != 0 ? around : own;
    }
}

namespace {

// A box inside of another is gone into as long as it holds this share of the text.
constexpr double nearly_all = 0.8;

// What is called the article must hold this share of the page's running text to be believed.
constexpr double believable = 0.35;

class ArticleBoxFinder {
public:
    ArticleBoxFinder(const PageBlocks& page, const BlockScores& scores)
        : page_(page), scores_(scores), largest_child_(page.boxes.size(), 0) {
        for (std::uint32_t box = 1; box < page.boxes.size(); ++box) {
            std::uint32_t& largest = largest_child_[page.boxes[box].parent];
            if (largest == 0 || text_in(box) > text_in(largest)) largest = box;
        }
    }

    std::vector<std::uint32_t> find() {
        const double all = text_in(0);
        if (auto bodies = called(hint::body); text_in(bodies) > believable * all) return bodies;
        if (auto article = largest(hint::article);
            article && text_in(*article) > believable * all) {
            return among_siblings(*article);
        }
        if (auto main = largest(hint::container); main && text_in(*main) > 0.5 * all) {
            return {smallest_with_text(*main)};
        }
        return {smallest_with_text(0)};
    }

private:
    [[nodiscard]] double text_in(std::uint32_t box) const { return scores_.running_text_in(box); }

    [[nodiscard]] double text_in(const std::vector<std::uint32_t>& boxes) const {
        double sum = 0;
        for (const std::uint32_t box : boxes) sum += text_in(box);
        return sum;
    }

    [[nodiscard]] bool is_called(std::uint32_t box, ElementHints hint) const {
        return (page_.boxes[box].hints & hint) != 0 && !scores_.is_left_out(box);
    }

    // The innermost one, when boxes so called stand in each other and hold nearly the same.
    [[nodiscard]] std::optional<std::uint32_t> largest(ElementHints hint) const {
        std::optional<std::uint32_t> best;
        for (std::uint32_t box = 0; box < page_.boxes.size(); ++box) {
            if (!is_called(box, hint)) continue;
            const bool is_inside =
                best && page_.boxes[box].end_block <= page_.boxes[*best].end_block;
            const double wanted = !best ? 0 : text_in(*best) * (is_inside ? 0.9 : 1);
            if (text_in(box) > wanted) best = box;
        }
        return best;
    }

    // The text may be in several boxes of one name: around pictures, entry by entry.
    [[nodiscard]] std::vector<std::uint32_t> called(ElementHints hint) const {
        const auto best = largest(hint);
        if (!best) return {};
        const std::string_view name = attribute(*page_.boxes[*best].node, "class");
        std::vector<std::uint32_t> boxes;
        std::uint32_t end_block = 0;
        for (std::uint32_t box = 0; box < page_.boxes.size(); ++box) {
            const Box& it = page_.boxes[box];
            const bool is_same = box == *best || (is_called(box, hint) && !name.empty() &&
                                                  attribute(*it.node, "class") == name);
            if (!is_same || it.first_block < end_block || it.first_block == it.end_block) continue;
            // A box of the name around the best one would bring in more than the best.
            if (box < *best && it.end_block >= page_.boxes[*best].end_block) continue;
            boxes.push_back(box);
            end_block = it.end_block;
        }
        return with_what_is_between(boxes);
    }

    // What stands between many boxes belongs to them too: lists, subheadings.
    [[nodiscard]] std::vector<std::uint32_t> with_what_is_between(
        std::vector<std::uint32_t> boxes) const {
        if (boxes.size() < 2) return boxes;
        // The innermost box around the first that ends after the last.
        const std::uint32_t end_block = page_.boxes[boxes.back()].end_block;
        std::uint32_t around = page_.boxes[boxes.front()].parent;
        while (page_.boxes[around].end_block < end_block) around = page_.boxes[around].parent;
        if (text_in(around) < 1.3 * text_in(boxes)) return {around};
        return boxes;
    }

    // Entries of a live blog, posts of a forum: articles of about the same size side by side.
    [[nodiscard]] std::vector<std::uint32_t> among_siblings(std::uint32_t article) const {
        const std::uint32_t parent = page_.boxes[article].parent;
        const double beside = text_in(parent) - text_in(article);
        if (article != 0 && beside > text_in(article)) return {smallest_with_text(parent)};
        return {smallest_with_text(article)};
    }

    // Goes down as long as nearly all of the text is in one box.
    [[nodiscard]] std::uint32_t smallest_with_text(std::uint32_t box) const {
        while (true) {
            const std::uint32_t child = largest_child_[box];
            if (child == 0 || text_in(child) < nearly_all * text_in(box)) return box;
            const Box& inner = page_.boxes[child];
            // A single paragraph is part of a text.
            const bool is_text = inner.kind != BlockKind::other;
            if (is_text || inner.end_block - inner.first_block < 2) return box;
            box = child;
        }
    }

    const PageBlocks& page_;
    const BlockScores& scores_;
    std::vector<std::uint32_t> largest_child_;
};

}  // namespace

std::vector<std::uint32_t> find_article_boxes(const PageBlocks& page, const BlockScores& scores) {
    return ArticleBoxFinder(page, scores).find();
}

}  // namespace onoma
