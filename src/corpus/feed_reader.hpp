// SPDX-License-Identifier: Apache-2.0
// RSS 2.0, RSS 1.0 and Atom: a feed is cut into items, and an item is a document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/byte_stream.hpp"
#include "corpus/stream_reader.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// One item of a feed -> a document: RSS 2.0, RSS 1.0 and Atom.

// What a feed says about all its items.
struct FeedChannel {
    std::string source;  // the domain that it links to, else its title
    std::string language;
    std::string charset;  // that it declares
};

// `head` is what stands before the first item.
[[nodiscard]] FeedChannel read_feed_channel(std::string_view head);

// The text is the title as headline (zones.hpp) and the content, or the summary where there is no
// content. Throws Error when the item is not well-formed or has neither.
[[nodiscard]] Document document_of_item(std::string item, const FeedChannel& channel,
                                        const RecordContext& context, std::uint64_t number);

// Cuts the items out of a feed as it comes in, so that it may have any length, or no end.

// Knows of XML what is needed to find `<item>` and `<entry>` and their ends: comments, CDATA,
// instructions, a document type, quotes in tags. Not thread-safe.
class FeedCutter {
public:
    enum class Found { item, too_large, open_item, end };

    // Keeps a reference to `input`.
    FeedCutter(BufferedInput& input, std::size_t largest_item)
        : input_(input), largest_item_(largest_item) {}

    // The next item with its tags. `open_item`: it has no end before the next one begins.
    Found next(std::string& item);

    // What stands before the first item, as far as it is of a sensible length.
    [[nodiscard]] const std::string& head() const { return head_; }

private:
    struct Markup {
        std::size_t end = 0;
        std::string_view name;  // of a tag, without `<`, `/` and a prefix
        bool is_end_tag = false;
        bool is_empty_tag = false;
    };

    [[nodiscard]] static bool find_markup(std::string_view text, std::size_t at, Markup& markup);
    [[nodiscard]] static bool is_item(const Markup& markup);
    bool skip_to_item();
    void skip_to_item_end();
    void keep_head(std::string_view text);

    BufferedInput& input_;
    std::size_t largest_item_;
    std::string head_;
    bool is_after_head_ = false;
};

// Feeds: RSS 2.0, RSS 1.0 and Atom, item by item.

class FeedReader : public StreamReader {
public:
    FeedReader(BufferedInput input, SharedContext context)
        : StreamReader(std::move(input), std::move(context)),
          cutter_(this->input(), record_limit()) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    FeedCutter cutter_;
    std::shared_ptr<const FeedChannel> channel_;  // once an item was found
    std::uint64_t number_ = 0;
};

}  // namespace onoma
