// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/table_rows.hpp"

#include <algorithm>
#include <utility>

namespace onoma {
namespace {

// A cell of more text is a part of a page.
constexpr std::uint32_t largest_cell = 400;

class RowJoiner {
public:
    explicit RowJoiner(PageBlocks& page) : page_(page) {}

    void join() {
        std::vector<Block> blocks = std::move(page_.blocks);
        page_.blocks.clear();
        new_number_.reserve(blocks.size() + 1);
        for (std::size_t begin = 0; begin < blocks.size();) {
            const std::size_t end = end_of_row(blocks, begin);
            for (std::size_t i = begin; i < end; ++i) new_number_.push_back(new_count());
            if (is_data(blocks, begin, end)) {
                page_.blocks.push_back(joined(blocks, begin, end));
            } else {
                std::move(blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                          blocks.begin() + static_cast<std::ptrdiff_t>(end),
                          std::back_inserter(page_.blocks));
                for (std::size_t i = begin; i < end; ++i) {
                    new_number_[i] += static_cast<std::uint32_t>(i - begin);
                }
            }
            begin = end;
        }
        new_number_.push_back(new_count());
        for (Box& box : page_.boxes) {
            // A cell begins inside of what is one block now: the box covers nothing, or the row.
            box.first_block = new_number_[box.first_block];
            box.end_block = std::max(new_number_[box.end_block], box.first_block);
        }
        for (const Block& block : page_.blocks) {
            Box& box = page_.boxes[block.box];
            box.end_block = std::max(box.end_block, box.first_block + 1);
        }
    }

private:
    [[nodiscard]] std::uint32_t new_count() const {
        return static_cast<std::uint32_t>(page_.blocks.size());
    }

    [[nodiscard]] std::size_t end_of_row(const std::vector<Block>& blocks,
                                         std::size_t begin) const {
        const std::uint32_t row = page_.boxes[blocks[begin].box].row;
        std::size_t end = begin + 1;
        while (row != 0 && end < blocks.size() && page_.boxes[blocks[end].box].row == row) ++end;
        return end;
    }

    [[nodiscard]] bool is_data(const std::vector<Block>& blocks, std::size_t begin,
                               std::size_t end) const {
        if (end - begin < 2) return false;
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t cell = page_.boxes[blocks[i].box].cell;
            const bool is_own = i == begin || page_.boxes[blocks[i - 1].box].cell != cell;
            if (cell == 0 || !is_own || blocks[i].weight > largest_cell) return false;
        }
        return true;
    }

    [[nodiscard]] Block joined(const std::vector<Block>& blocks, std::size_t begin,
                               std::size_t end) const {
        Block row;
        row.kind = BlockKind::row;
        row.box = page_.boxes[blocks[begin].box].row;
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin) row.text += " | ";
            const std::size_t cell = row.text.size();
            row.text += blocks[i].text;
            std::replace(row.text.begin() + static_cast<std::ptrdiff_t>(cell), row.text.end(), '\n',
                         ' ');
            row.weight += blocks[i].weight;
            row.linked += blocks[i].linked;
        }
        row.ends_sentence = blocks[end - 1].ends_sentence;
        return row;
    }

    PageBlocks& page_;
    std::vector<std::uint32_t> new_number_;  // of each block before; of the end
};

}  // namespace

void join_table_rows(PageBlocks& page) { RowJoiner(page).join(); }

}  // namespace onoma
