// SPDX-License-Identifier: Apache-2.0
#include "corpus/stories/distinct_texts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace onoma {

DayRange day_range_of(const std::optional<Date>& date) {
    if (!date) return {};
    return {days_since_epoch(first_day(*date)), days_since_epoch(last_day(*date))};
}

namespace {

constexpr std::uint32_t no_text = ~std::uint32_t{0};

// The copies of one text, cut into runs of documents that are near to the first of the run.
class RunFinder {
public:
    RunFinder(DistinctTexts& result, int days) : result_(result), days_(days) {}

    // `copy` comes after all with a surer date and, of those as sure, all with an earlier one.
    void add(std::uint32_t document, const FingerprintedDocument& copy) {
        const DayRange days = day_range_of(copy.date);
        std::uint32_t text = find_run(days);
        if (text == no_text) {
            text = static_cast<std::uint32_t>(result_.texts.size());
            result_.texts.push_back({&copy.fingerprint, days});
        }
        result_.text_of[document] = text;
    }

private:
    // The runs of sure dates come first, rise and do not overlap, so that only the first that does
    // not end too early can be near. Runs of unsure dates are few: months and years.
    [[nodiscard]] std::uint32_t find_run(DayRange days) {
        const auto first_run = result_.texts.begin() + static_cast<std::ptrdiff_t>(begin_);
        const auto sure_end =
            std::partition_point(first_run, result_.texts.end(),
                                 [](const DistinctText& text) { return text.days.width() == 0; });
        const auto near = std::partition_point(first_run, sure_end, [&](const DistinctText& text) {
            return std::int64_t{text.days.first} + days_ < days.first;
        });
        const auto is_near = [&](const DistinctText& text) {
            return may_be_within(text.days, days, days_);
        };
        auto run = near != sure_end && is_near(*near)
                       ? near
                       : std::find_if(sure_end, result_.texts.end(), is_near);
        if (run == result_.texts.end()) return no_text;
        return static_cast<std::uint32_t>(run - result_.texts.begin());
    }

    DistinctTexts& result_;
    std::size_t begin_ = result_.texts.size();
    int days_;
};

// Copies side by side, within them sure dates first.
std::vector<std::uint32_t> order_by_text(std::span<const FingerprintedDocument> documents,
                                         const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> by_text = order;
    const auto text = [&](std::uint32_t document) {
        const Fingerprint& it = documents[document].fingerprint;
        return std::make_tuple(it.text_hash, it.word_count);
    };
    const auto unsureness = [&](std::uint32_t document) {
        return day_range_of(documents[document].date).width();
    };
    std::stable_sort(by_text.begin(), by_text.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (text(a) != text(b)) return text(a) < text(b);
        return unsureness(a) < unsureness(b);
    });
    return by_text;
}

// Texts were found in the order of their hashes; this is the order of their first documents.
void number_in_order(DistinctTexts& distinct, const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> number_of(distinct.texts.size(), no_text);
    std::vector<DistinctText> texts;
    texts.reserve(distinct.texts.size());
    for (const std::uint32_t document : order) {
        std::uint32_t& text = distinct.text_of[document];
        if (number_of[text] == no_text) {
            number_of[text] = static_cast<std::uint32_t>(texts.size());
            texts.push_back(distinct.texts[text]);
        }
        text = number_of[text];
    }
    distinct.texts = std::move(texts);
}

}  // namespace

std::vector<std::uint32_t> order_documents(std::span<const FingerprintedDocument> documents) {
    std::vector<std::uint32_t> order(documents.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto key = [&](std::uint32_t document) {
        const FingerprintedDocument& it = documents[document];
        return std::make_tuple(!it.date, it.date.value_or(Date()), std::string_view(it.id),
                               it.fingerprint.text_hash, it.fingerprint.word_count);
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return order;
}

DistinctTexts find_distinct_texts(std::span<const FingerprintedDocument> documents,
                                  const std::vector<std::uint32_t>& order, int days) {
    DistinctTexts result;
    result.text_of.resize(documents.size());
    std::optional<RunFinder> runs;
    const Fingerprint* previous = nullptr;
    for (const std::uint32_t document : order_by_text(documents, order)) {
        const FingerprintedDocument& copy = documents[document];
        if (previous == nullptr || !is_exact_copy(*previous, copy.fingerprint)) {
            runs.emplace(result, days);
        }
        runs->add(document, copy);
        previous = &copy.fingerprint;
    }
    number_in_order(result, order);
    return result;
}

}  // namespace onoma
