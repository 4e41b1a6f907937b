// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/page_blocks.hpp"

#include <utility>

#include "corpus/html/block_text.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/table_rows.hpp"
#include "corpus/html/tag_kinds.hpp"
#include "corpus/html/text_weight.hpp"

namespace onoma {
namespace {

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
                text_.add(node.v.text.text);
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
