// SPDX-License-Identifier: Apache-2.0
// Documents that were read earlier and lie in a store: an input beside files of articles.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "onoma/corpus/document.hpp"

namespace onoma {

struct InputsLeftOut;

// The input that a document was cut out of, and its number among the records there, from 1.
// Documents are handed over in this order.
struct InputPlace {
    std::string input;  // InputFile::id
    std::uint64_t number = 0;

    friend auto operator<=>(const InputPlace&, const InputPlace&) = default;
};

struct StoredDocument {
    InputPlace place;
    Document document;
};

// For one thread at a time. All functions throw Error, with the reason alone, when the store cannot
// be read.
class StoredDocuments {
public:
    StoredDocuments() = default;
    virtual ~StoredDocuments() = default;
    StoredDocuments(const StoredDocuments&) = delete;
    StoredDocuments& operator=(const StoredDocuments&) = delete;

    // The next one in order of places; false at the end.
    virtual bool next(StoredDocument& document) = 0;

    // What was not taken when the documents were read, to be told as it was told then.
    [[nodiscard]] virtual InputsLeftOut left_out() = 0;

    // How much of it has been read, from 0 to 1.
    [[nodiscard]] virtual double share_read() const = 0;
};

// Null for a file that is no store. Throws Error, with the reason alone, for a store that cannot be
// read.
using OpenStore =
    std::function<std::unique_ptr<StoredDocuments>(const std::filesystem::path& file)>;

}  // namespace onoma
