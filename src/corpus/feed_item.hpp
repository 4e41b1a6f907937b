// SPDX-License-Identifier: Apache-2.0
// One item of a feed -> a document: RSS 2.0, RSS 1.0 and Atom.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/stream_reader.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// What a feed says about all its items.
struct FeedChannel {
    std::string source;  // the domain that it links to, else its title
    std::string language;
    std::string charset;  // that it declares
};

// `head` is what stands before the first item.
[[nodiscard]] FeedChannel read_feed_channel(std::string_view head);

// The text is the title as headline (title.hpp) and the content, or the summary where there is no
// content. Throws Error when the item is not well-formed or has neither.
[[nodiscard]] Document document_of_item(std::string item, const FeedChannel& channel,
                                        const RecordContext& context, std::uint64_t number);

}  // namespace onoma
