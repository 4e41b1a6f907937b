// SPDX-License-Identifier: Apache-2.0
#include "analysis/document_supply.hpp"

#include <utility>

#include "onoma/base/error.hpp"

namespace onoma {

DocumentSupply::DocumentSupply(FoundInputs& found, const CorpusSettings& settings)
    : found_(found), read_(settings.read) {
    if (settings.open_store) open_stores(found, settings.open_store);
}

// Files that are no stores, or are broken ones, stay among the inputs.
void DocumentSupply::open_stores(FoundInputs& found, const OpenStore& open_store) {
    std::erase_if(found.files, [&](const InputFile& file) {
        if (file.id == "-") return false;
        try {
            auto documents = open_store(file.path);
            if (!documents) return false;
            left_out_.merge(documents->left_out());
            stores_.push_back({file.id, file.size.value_or(0), std::move(documents), std::nullopt});
            store_bytes_ += stores_.back().bytes;
        } catch (const Error& error) {
            found.skipped.push_back({file.id, error.what()});
        }
        return true;
    });
    for (Store& store : stores_) read_ahead(store);
}

void DocumentSupply::read_ahead(Store& store) {
    store.ahead.reset();
    if (!store.documents) return;
    SuppliedRecord record;
    try {
        auto stored = std::make_shared<StoredDocument>();
        if (!store.documents->next(*stored)) return;
        record.place = stored->place;
        record.record = {stored->document.id, [stored] { return std::move(stored->document); }};
    } catch (const Error& error) {
        record.skipped = SkippedInput{store.name, error.what()};
        store.documents.reset();
    }
    store.ahead = std::move(record);
}

bool DocumentSupply::open_next_file() {
    if (records_) bytes_before_ += records_->bytes_read();
    records_.reset();
    if (next_file_ == found_.files.size()) return false;
    file_ = {found_.files[next_file_++]};
    records_ = std::make_unique<DocumentStream>(file_, read_);
    place_ = {file_.front().id, 0};
    return true;
}

std::optional<SuppliedRecord> DocumentSupply::next_article() {
    SuppliedRecord record;
    SkippedInput skipped;
    auto step = DocumentStream::Step::end;
    while (step == DocumentStream::Step::end) {
        if (!records_ && !open_next_file()) return std::nullopt;
        step = records_->next(record.record, skipped);
        if (step == DocumentStream::Step::end && !open_next_file()) return std::nullopt;
    }
    if (step == DocumentStream::Step::skipped) record.skipped = std::move(skipped);
    ++place_.number;
    record.place = place_;
    return record;
}

DocumentSupply::Store* DocumentSupply::first_store() {
    Store* first = nullptr;
    for (Store& store : stores_) {
        if (store.ahead && (first == nullptr || store.ahead->place < first->ahead->place)) {
            first = &store;
        }
    }
    return first;
}

std::optional<SuppliedRecord> DocumentSupply::take_next() {
    if (!article_ahead_) article_ahead_ = next_article();
    Store* store = first_store();
    const bool is_article =
        article_ahead_ && (store == nullptr || article_ahead_->place <= store->ahead->place);
    if (is_article) return std::exchange(article_ahead_, std::nullopt);
    if (store == nullptr) return std::nullopt;
    std::optional<SuppliedRecord> taken = std::move(store->ahead);
    if (!taken->skipped && taken->place == last_place_) {
        taken->skipped = SkippedInput{
            taken->record.place, "expected each document once, found it again in " + store->name};
    }
    read_ahead(*store);
    return taken;
}

bool DocumentSupply::next(SuppliedRecord& record) {
    std::optional<SuppliedRecord> taken = take_next();
    if (!taken) return false;
    record = std::move(*taken);
    if (!record.skipped) last_place_ = record.place;
    return true;
}

std::uintmax_t DocumentSupply::bytes_read() const {
    std::uintmax_t bytes = bytes_before_ + (records_ ? records_->bytes_read() : 0);
    for (const Store& store : stores_) {
        const double share = store.documents ? store.documents->share_read() : 1;
        bytes += static_cast<std::uintmax_t>(share * static_cast<double>(store.bytes));
    }
    return bytes;
}

std::optional<std::uintmax_t> DocumentSupply::total_bytes() const {
    std::uintmax_t total = store_bytes_;
    for (const InputFile& file : found_.files) {
        if (!file.size) return std::nullopt;
        total += *file.size;
    }
    return total;
}

}  // namespace onoma
