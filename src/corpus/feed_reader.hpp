// SPDX-License-Identifier: Apache-2.0
// Feeds: RSS 2.0, RSS 1.0 and Atom, item by item.
#pragma once

#include "corpus/feed_cutter.hpp"
#include "corpus/feed_item.hpp"
#include "corpus/stream_reader.hpp"

namespace onoma {

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
