// SPDX-License-Identifier: Apache-2.0
// All inputs -> one series of documents that wait to be understood: files of articles and stores,
// merged in the order of their places.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/corpus/document_stream.hpp"
#include "onoma/corpus/inputs.hpp"

namespace onoma {

// A document to be, or why there is none.
struct SuppliedRecord {
    InputPlace place;
    Record record;
    std::optional<SkippedInput> skipped;
};

// For one thread at a time. Of a document that several inputs have, that of the articles
// themselves is taken, else that of the first store; the others are told as skipped.
class DocumentSupply {
public:
    // Takes the stores out of `found`, which must outlive it.
    DocumentSupply(FoundInputs& found, const CorpusSettings& settings);

    // False at the end.
    bool next(SuppliedRecord& record);

    [[nodiscard]] std::uintmax_t bytes_read() const;
    [[nodiscard]] std::optional<std::uintmax_t> total_bytes() const;

    // What the stores say of when they were made; complete at the end.
    [[nodiscard]] const InputsLeftOut& left_out_of_stores() const { return left_out_; }

private:
    struct Store {
        std::string name;
        std::uintmax_t bytes = 0;
        std::unique_ptr<StoredDocuments> documents;
        std::optional<SuppliedRecord> ahead;
    };

    void open_stores(FoundInputs& found, const OpenStore& open_store);
    bool open_next_file();
    [[nodiscard]] std::optional<SuppliedRecord> next_article();
    void read_ahead(Store& store);
    Store* first_store();
    [[nodiscard]] std::optional<SuppliedRecord> take_next();

    InputsLeftOut left_out_;
    std::vector<Store> stores_;
    std::uintmax_t store_bytes_ = 0;
    const FoundInputs& found_;
    ReadSettings read_;
    std::size_t next_file_ = 0;
    std::vector<InputFile> file_;  // the one that is read
    std::unique_ptr<DocumentStream> records_;
    std::uintmax_t bytes_before_ = 0;  // read of the files before it
    InputPlace place_;
    std::optional<SuppliedRecord> article_ahead_;
    InputPlace last_place_;
};

}  // namespace onoma
