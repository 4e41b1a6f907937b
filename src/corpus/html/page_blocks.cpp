// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/page_blocks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/open_tags.hpp"
#include "corpus/html/page_text.hpp"

namespace onoma {
namespace {

// Cells -> rows.

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

// Joins the blocks of each row of a table, when each cell holds one short block, to one block:
// cells apart by ` | `. The rows of tables that only lay out a page stay as they are.
void join_table_rows(PageBlocks& page) { RowJoiner(page).join(); }

// Pieces of text -> the text of one block.

struct BlockText {
    std::string text;
    std::uint32_t weight = 0;
    std::uint32_t linked = 0;  // weight of what stands in links
};

// Collapses white space across pieces, unless it is to be kept.
class BlockTextBuilder {
public:
    void add(std::string_view text);

    // What stands in `sup`.
    void add_superscript(std::string_view text);

    // True when the line that is ended is empty: two breaks in a row end a block.
    [[nodiscard]] bool add_line_break();

    void begin_link() { ++links_; }
    void end_link() { --links_; }

    void keep_space(bool keep) { keeps_space_ = keep; }

    // The block so far; begins the next one. Links stay open.
    [[nodiscard]] BlockText take();

private:
    void add_collapsed(std::string_view text);

    BlockText block_;
    int links_ = 0;
    bool keeps_space_ = false;
    bool space_ = false;       // to be written before the next word
    bool line_break_ = false;  // likewise
};

// Bytes of what is white space, or shows nothing, at the beginning of `text`; 0 when it begins
// otherwise.
std::size_t space_size(std::string_view text) {
    if (is_html_space(text.front())) return 1;
    const auto first = static_cast<unsigned char>(text.front());
    if (first != 0xC2 && first != 0xE2 && first != 0xE3 && first != 0xEF)
        return first < 0x20 || first == 0x7F ? 1 : 0;
    // No-break spaces, spaces of other widths.
    constexpr auto spaces = std::to_array<std::string_view>(
        {"\u00A0", "\u2002", "\u2003", "\u2009", "\u202F", "\u2028", "\u2029", "\u3000"});
    for (const std::string_view space : spaces) {
        if (text.starts_with(space)) return space.size();
    }
    return 0;
}

// Soft hyphens, zero-width spaces and byte order marks: 0 when `text` begins otherwise.
std::size_t invisible_size(std::string_view text) {
    constexpr auto invisible = std::to_array<std::string_view>({"\u00AD", "\u200B", "\uFEFF"});
    for (const std::string_view sign : invisible) {
        if (text.starts_with(sign)) return sign.size();
    }
    return 0;
}

bool may_be_special(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 ||
           byte == 0xEF;
}

void trim_line_ends(std::string& text) {
    while (!text.empty() && is_html_space(text.back())) text.pop_back();
    std::size_t begin = 0;
    while (begin < text.size() && (text[begin] == '\n' || text[begin] == '\r')) ++begin;
    text.erase(0, begin);
}

void BlockTextBuilder::add(std::string_view text) {
    const std::size_t before = block_.text.size();
    if (keeps_space_) {
        block_.text += text;
    } else {
        add_collapsed(text);
    }
    const std::uint32_t weight = text_weight(std::string_view(block_.text).substr(before));
    block_.weight += weight;
    if (links_ > 0) block_.linked += weight;
}

// What a raised number is in plain text. Written as it is, it would be a part of the number or name
// before it: 10<sup>9</sup> is not 109, and Nvidia<sup>1</sup> has a footnote.

std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 &&
           (is_ascii_letter_or_digit(text[begin - 1]) || text[begin - 1] == '.' ||
            text[begin - 1] == ',' || static_cast<unsigned char>(text[begin - 1]) >= 0x80)) {
        --begin;
    }
    return text.substr(begin);
}

std::string raised(std::string_view number) {
    constexpr auto digits =
        std::to_array<std::string_view>({"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074", "\u2075",
                                         "\u2076", "\u2077", "\u2078", "\u2079"});
    std::string text;
    for (const char c : number) {
        if (is_ascii_digit(c)) {
            text += digits[static_cast<std::size_t>(c - '0')];
        } else {
            text += "\u207B";
        }
    }
    return text;
}

// 1 to 999, perhaps after a minus sign.
bool is_raised_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.starts_with("\u2212")) text.remove_prefix(std::string_view("\u2212").size());
    return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, is_ascii_digit);
}

bool takes_power(std::string_view word) {
    constexpr auto words =
        std::to_array<std::string_view>({"10", "2", "m", "cm", "mm", "km", "ft", "mi", "s", "CO"});
    if (word.size() == 1 && is_ascii_letter(word[0])) return true;
    return std::ranges::find(words, word) != words.end();
}

std::string plain_superscript(std::string_view text, std::string_view before) {
    if (!is_raised_number(text)) return std::string(text);
    const bool is_price =
        text.size() == 2 && !last_word(before).empty() && is_ascii_digit(last_word(before).back());
    if (takes_power(last_word(before)) || is_price || text.size() > 2) return raised(text);
    return before.empty() ? std::string(text) : std::string();
}

void BlockTextBuilder::add_superscript(std::string_view text) {
    const bool stands_apart = space_ || line_break_;
    add(plain_superscript(text, stands_apart ? " " : std::string_view(block_.text)));
}

void BlockTextBuilder::add_collapsed(std::string_view text) {
    while (!text.empty()) {
        if (const std::size_t size = space_size(text); size > 0) {
            space_ = true;
            text.remove_prefix(size);
            continue;
        }
        if (const std::size_t size = invisible_size(text); size > 0) {
            text.remove_prefix(size);
            continue;
        }
        // All up to the next byte that may begin a space, and that one, which was looked at, too.
        const auto end = std::find_if(text.begin() + 1, text.end(), may_be_special);
        const auto size = static_cast<std::size_t>(end - text.begin());
        if (!block_.text.empty() && (line_break_ || space_)) {
            block_.text += line_break_ ? '\n' : ' ';
        }
        line_break_ = false;
        space_ = false;
        block_.text += text.substr(0, size);
        text.remove_prefix(size);
    }
}

bool BlockTextBuilder::add_line_break() {
    if (keeps_space_) {
        block_.text += '\n';
        return false;
    }
    const bool is_second = line_break_;
    line_break_ = true;
    return is_second;
}

BlockText BlockTextBuilder::take() {
    if (keeps_space_) trim_line_ends(block_.text);
    space_ = false;
    line_break_ = false;
    return std::exchange(block_, {});
}

// Elements that show something else than the text in them.
bool shows_no_text(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_TITLE:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_OPTION:
        case GUMBO_TAG_DATALIST:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_MAP:
        case GUMBO_TAG_PROGRESS:
        case GUMBO_TAG_METER:
        case GUMBO_TAG_ANNOTATION_XML:
        case GUMBO_TAG_RT:  // how the word before is spoken
        case GUMBO_TAG_RP:
            return true;
        default:
            return false;
    }
}

bool is_list(GumboTag tag) {
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL;
}

bool is_section(GumboTag tag) {
    return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_MAIN ||
           tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_BODY;
}

BlockKind kind_of(GumboTag tag, BlockKind around) {
    if (is_heading(tag)) return BlockKind::heading;
    switch (tag) {
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_LISTING:
            return BlockKind::preformatted;
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
            return BlockKind::list_item;
        case GUMBO_TAG_BLOCKQUOTE:
            return BlockKind::quote;
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CAPTION:
            return BlockKind::caption;
        case GUMBO_TAG_P:
            return around == BlockKind::other ? BlockKind::paragraph : around;
        default:
            return is_section(tag) ? BlockKind::other : around;
    }
}

bool holds_block(const GumboNode& element) {
    const GumboVector& children = element.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboTag tag = tag_of(*static_cast<const GumboNode*>(children.data[i]));
        if (is_block(tag)) return true;
    }
    return false;
}

// Headings often link to themselves, for readers to copy the address.
bool leads_to_heading(const GumboNode& link) {
    const GumboNode* parent = link.parent;
    return parent != nullptr && is_heading(tag_of(*parent)) &&
           attribute(link, "href").starts_with('#');
}

bool is_link(const GumboNode& element) {
    return tag_of(element) == GUMBO_TAG_A && has_attribute(element, "href") &&
           !leads_to_heading(element);
}

// Inside of a paragraph, only what is never part of its sentences goes.
constexpr ElementHints not_in_sentences = hint::hidden | hint::noise | hint::caption;

class BlockFinder {
public:
    explicit BlockFinder(Noscript noscript) : noscript_(noscript) {}

    PageBlocks find(const GumboNode& body) {
        NodeWalk walk(body);
        while (const auto step = walk.next()) {
            const GumboNode& node = *step->node;
            if (is_text(node)) {
                if (tag_of(*node.parent) == GUMBO_TAG_SUP) {
                    text_.add_superscript(node.v.text.text);
                } else {
                    text_.add(node.v.text.text);
                }
            } else if (step->ends) {
                end(node);
            } else if (is_element(node) && !begin(node)) {
                walk.skip_content();
            }
        }
        end_block();
        join_table_rows(page_);
        return std::move(page_);
    }

private:
    // False when the content is to be passed over.
    bool begin(const GumboNode& element) {
        const GumboTag tag = tag_of(element);
        if (shows_no_text(tag)) return false;
        if (tag == GUMBO_TAG_NOSCRIPT && noscript_ == Noscript::left_out) return false;
        if (tag == GUMBO_TAG_BR) {
            if (text_.add_line_break()) end_block();
            return true;
        }
        if (is_block(tag) || page_.boxes.empty() || holds_block(element)) {
            end_block();
            open_box(element, hints_.read(element));
        } else if (tag != GUMBO_TAG_A && (hints_.read(element) & not_in_sentences) != 0) {
            return false;
        }
        if (is_link(element)) text_.begin_link();
        return true;
    }

    void end(const GumboNode& element) {
        if (page_.boxes[box_].node == &element) {
            end_block();
            page_.boxes[box_].end_block = block_count();
            box_ = page_.boxes[box_].parent;
            text_.keep_space(page_.boxes[box_].kind == BlockKind::preformatted);
        }
        if (is_link(element)) text_.end_link();
    }

    void open_box(const GumboNode& element, ElementHints hints) {
        const GumboTag tag = tag_of(element);
        Box box;
        box.node = &element;
        box.hints = hints;
        const auto number = static_cast<std::uint32_t>(page_.boxes.size());
        if (!page_.boxes.empty()) {
            const Box& around = page_.boxes[box_];
            box.parent = box_;
            box.list = is_section(tag) ? 0 : around.list;
            box.row = tag == GUMBO_TAG_TABLE ? 0 : around.row;
            box.cell = tag == GUMBO_TAG_TABLE ? 0 : around.cell;
            box.kind = kind_of(tag, around.kind);
        }
        if (is_list(tag)) box.list = number;
        if (tag == GUMBO_TAG_TR) box.row = number;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) box.cell = number;
        box.first_block = block_count();
        page_.boxes.push_back(box);
        box_ = number;
        text_.keep_space(box.kind == BlockKind::preformatted);
    }

    void end_block() {
        if (page_.boxes.empty()) return;
        BlockText text = text_.take();
        if (text.text.empty()) return;
        Block block;
        block.kind = page_.boxes[box_].kind;
        block.box = box_;
        block.weight = text.weight;
        block.linked = text.linked;
        block.ends_sentence = ends_like_sentence(text.text);
        block.text = std::move(text.text);
        page_.blocks.push_back(std::move(block));
    }

    [[nodiscard]] std::uint32_t block_count() const {
        return static_cast<std::uint32_t>(page_.blocks.size());
    }

    Noscript noscript_;
    HintReader hints_;
    BlockTextBuilder text_;
    PageBlocks page_;
    std::uint32_t box_ = 0;  // the innermost open one
};

}  // namespace

PageBlocks find_blocks(const GumboNode& body, Noscript noscript) {
    return BlockFinder(noscript).find(body);
}

}  // namespace onoma
