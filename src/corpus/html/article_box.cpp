// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/article_box.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "corpus/html/node_walk.hpp"

namespace onoma {
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
        // The innermost box around the first that ends behind the last.
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
