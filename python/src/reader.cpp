// SPDX-License-Identifier: Apache-2.0
// Articles of files and stores, one after the other.
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/store/store.hpp"

namespace onoma::python {
namespace {

// What the program reads of the same paths, in the same order, known articles passed over; one
// document is held at a time. Used with the GIL held, which it gives away while it reads.
class Reader {
public:
    Reader(const std::vector<std::filesystem::path>& paths, std::optional<std::string> source)
        : found_(find_inputs(paths)), skipped_(std::move(found_.skipped)) {
        settings_.source = std::move(source);
    }

    // Throws nb::stop_iteration at the end.
    SharedDocument next() {
        std::optional<StoredDocument> read;
        {
            const nb::gil_scoped_release release;
            do {
                read = read_next();
            } while (read && is_known(*read));
        }
        if (!read) throw nb::stop_iteration();
        return std::make_shared<const HeldRecord>(std::move(read->document));
    }

    [[nodiscard]] const std::vector<SkippedInput>& skipped() const { return skipped_; }

private:
    bool is_known(StoredDocument& read) {
        read_credits(read.document);
        return versions_.see(read.document, read.place.input, read.place.number) ==
               ArticleVersions::Step::known;
    }

    bool open_next_file() {
        store_.reset();
        records_.reset();
        if (next_file_ == found_.files.size()) return false;
        file_ = {found_.files[next_file_++]};
        place_ = {file_.front().id, 0};
        if (place_.input != "-") {
            try {
                store_ = open_store(file_.front().path);
            } catch (const Error& error) {
                skipped_.push_back({place_.input, error.what()});
                return open_next_file();
            }
        }
        if (!store_) records_ = std::make_unique<DocumentStream>(file_, settings_);
        return true;
    }

    std::optional<StoredDocument> read_next() {
        while (store_ || records_ || open_next_file()) {
            auto read = store_ ? next_stored() : next_record();
            if (read) return read;
        }
        return std::nullopt;
    }

    // Nothing at the end of the store, which is closed then.
    std::optional<StoredDocument> next_stored() {
        StoredDocument read;
        try {
            if (store_->next(read)) return read;
        } catch (const Error& error) {
            skipped_.push_back({place_.input, error.what()});
        }
        store_.reset();
        return std::nullopt;
    }

    // Nothing for a record that cannot be read, and at the end of the file, which is closed then.
    std::optional<StoredDocument> next_record() {
        Record record;
        SkippedInput skipped;
        const auto step = records_->next(record, skipped);
        ++place_.number;
        if (step == DocumentStream::Step::end) records_.reset();
        if (step == DocumentStream::Step::skipped) skipped_.push_back(std::move(skipped));
        if (step != DocumentStream::Step::record) return std::nullopt;
        try {
            return StoredDocument{place_, record.understand()};
        } catch (const Error& error) {
            skipped_.push_back({record.place, error.what()});
            return std::nullopt;
        }
    }

    FoundInputs found_;
    std::vector<SkippedInput> skipped_;
    ReadSettings settings_;
    ArticleVersions versions_;
    std::size_t next_file_ = 0;
    std::vector<InputFile> file_;  // the one that is read
    std::unique_ptr<StoredDocuments> store_;
    std::unique_ptr<DocumentStream> records_;
    InputPlace place_;
};

}  // namespace

void bind_reader(nb::module_& module) {
    nb::class_<Reader>(module, "Reader",
                       "The documents of `onoma.read`, in the order of files and records.")
        .def(nb::init<const std::vector<std::filesystem::path>&, std::optional<std::string>>(),
             nb::arg("paths"), nb::kw_only(), nb::arg("source").none())
        .def(
            "__iter__", [](nb::handle self) { return self; },
            nb::sig("def __iter__(self) -> Reader"))
        .def("__next__", &Reader::next)
        .def_prop_ro(
            "skipped",
            [](const Reader& reader) {
                std::vector<std::pair<nb::str, nb::str>> inputs;
                for (const SkippedInput& skipped : reader.skipped()) {
                    inputs.emplace_back(to_python(skipped.input), to_python(skipped.reason));
                }
                return inputs;
            },
            "What could not be read so far, as (input, reason); whole when the last document is "
            "there.",
            nb::sig("def skipped(self, /) -> list[tuple[str, str]]"));
}

}  // namespace onoma::python
