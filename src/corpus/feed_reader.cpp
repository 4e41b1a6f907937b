// SPDX-License-Identifier: Apache-2.0
#include "corpus/feed_reader.hpp"

namespace onoma {

StreamReader::Step FeedReader::cut(Record& record, SkippedInput& skipped) {
    using Found = FeedCutter::Found;
    std::string item;
    const Found found = cutter_.next(item);
    if (found == Found::end) return Step::end;
    // The item that a failing stream cuts off is told with the failure.
    if (found == Found::open_item && input().failure()) return Step::end;
    if (!channel_) {
        channel_ = std::make_shared<const FeedChannel>(read_feed_channel(cutter_.head()));
    }
    ++number_;
    if (found == Found::too_large)
        return skip(skipped, place_of_record(number_), too_large_reason());
    if (found == Found::open_item) {
        return skip(skipped, place_of_record(number_), "expected the end of an item, found none");
    }
    record.place = place_of_record(number_);
    record.understand = [item = std::move(item), channel = channel_, shared = context(),
                         number = number_]() mutable {
        return document_of_item(std::move(item), *channel, *shared, number);
    };
    return Step::record;
}

}  // namespace onoma
