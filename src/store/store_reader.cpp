// SPDX-License-Identifier: Apache-2.0
// Documents are read a few at a time, and between that the store is free: a long report does not
// keep others from writing to it.
#include "store/store_reader.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>

#include "onoma/analysis/analyze.hpp"
#include "onoma/base/error.hpp"
#include "onoma/store/store.hpp"
#include "store/database.hpp"
#include "store/left_out.hpp"
#include "store/schema.hpp"
#include "store/stored_document.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_documents_ahead = 256;
constexpr std::size_t most_bytes_ahead = std::size_t{8} << 20U;

class StoreReader : public StoredDocuments {
public:
    explicit StoreReader(const std::filesystem::path& file,
                         std::optional<std::int64_t> other_than_tagging = std::nullopt)
        : database_(file, OpenFor::reading), other_than_tagging_(other_than_tagging) {
        check_store(database_);
        const std::string select =
            "SELECT " + std::string(document_columns) + " FROM documents WHERE CAST(input AS BLOB)";
        const std::string condition =
            other_than_tagging ? " AND tagging <> ? AND text IS NOT NULL" : "";
        const std::string rest = condition + std::string(document_order);
        rest_of_input_.emplace(database_, select + " = ? AND number > ?" + rest);
        next_inputs_.emplace(database_, select + " > ?" + rest);
        Statement count(database_, "SELECT count(*) FROM documents");
        if (count.step()) document_count_ = count.number(0);
    }

    bool next(StoredDocument& document) override {
        if (ahead_.empty()) read_page();
        if (ahead_.empty()) return false;
        document = std::move(ahead_.front());
        ahead_.pop_front();
        ++documents_read_;
        return true;
    }

    InputsLeftOut left_out() override {
        return other_than_tagging_ ? InputsLeftOut() : read_left_out(database_);
    }

    [[nodiscard]] double share_read() const override {
        if (document_count_ == 0) return 1;
        return std::min(
            1.0, static_cast<double>(documents_read_) / static_cast<double>(document_count_));
    }

private:
    // From behind `last_` on. Two searches, since SQLite finds no place in an index by two columns.
    void read_page() {
        rest_of_input_->bind_bytes(last_.input).bind(static_cast<std::int64_t>(last_.number));
        if (!read_all(*rest_of_input_)) return;
        next_inputs_->bind_bytes(last_.input);
        read_all(*next_inputs_);
    }

    // False when it stopped before the end, because enough is read.
    bool read_all(Statement& page) {
        if (other_than_tagging_) page.bind(*other_than_tagging_);
        std::size_t bytes = 0;
        while (page.step()) {
            if (!has_text(page)) {
                throw Error("expected a store with texts, found one made with --counts-only");
            }
            ahead_.push_back(read_document(page, last_));
            bytes += ahead_.back().document.text.size();
            if (ahead_.size() < most_documents_ahead && bytes < most_bytes_ahead) continue;
            page.reset();
            return false;
        }
        return true;
    }

    Database database_;
    std::optional<std::int64_t> other_than_tagging_;
    std::optional<Statement> rest_of_input_;
    std::optional<Statement> next_inputs_;
    std::deque<StoredDocument> ahead_;
    InputPlace last_;
    std::int64_t document_count_ = 0;
    std::int64_t documents_read_ = 0;
};

}  // namespace

std::unique_ptr<StoredDocuments> open_store(const std::filesystem::path& file) {
    if (!is_store(file)) return nullptr;
    return std::make_unique<StoreReader>(file);
}

std::unique_ptr<StoredDocuments> open_tagged_otherwise(const std::filesystem::path& file,
                                                       std::int64_t tagging) {
    return std::make_unique<StoreReader>(file, tagging);
}

}  // namespace onoma
