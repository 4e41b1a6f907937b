// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "corpus/byte_stream.hpp"
#include "corpus/record_readers.hpp"
#include "corpus/unpacked_stream.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

DocumentStream::DocumentStream(const std::vector<InputFile>& files, ReadSettings settings)
    : files_(files), settings_(std::move(settings)) {}

DocumentStream::~DocumentStream() = default;

DocumentStream::Step DocumentStream::next(Record& record, SkippedInput& skipped) {
    while (true) {
        if (reader_) {
            const Step step = reader_->next(record, skipped);
            if (step != Step::end) return step;
            reader_.reset();
        }
        if (next_file_ == files_.size()) return Step::end;
        const InputFile& file = files_[next_file_++];
        try {
            auto bytes = unpack(std::make_unique<FileStream>(file.path, bytes_read_),
                                settings_.largest_ratio);
            reader_ =
                make_record_reader(std::move(bytes), {file.id, file.folder, file.date}, settings_);
        } catch (const Error& error) {
            skipped = {file.id, error.what()};
            return Step::skipped;
        }
    }
}

std::optional<std::uintmax_t> DocumentStream::total_bytes() const {
    std::uintmax_t total = 0;
    for (const InputFile& file : files_) {
        if (!file.size) return std::nullopt;
        total += *file.size;
    }
    return total;
}

}  // namespace onoma
