// SPDX-License-Identifier: Apache-2.0
// Reading and tagging on several threads, results in order: a oneTBB pipeline with a bounded number
// of documents under way, so that memory does not grow with the corpus.

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

// All inputs -> one series of documents that wait to be understood: files of articles and stores,
// merged in the order of their places.

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

// A document on its way through the pipeline.
struct Job {
    SuppliedRecord supplied;
    TaggedDocument tagged;
    std::optional<SkippedInput> skipped;  // what could not be read
    Choice choice = Choice::wanted;
    ArticleVersions::Step version = ArticleVersions::Step::first;
    std::optional<std::size_t> version_place;  // of ArticleVersions::Version
    std::uintmax_t bytes_read = 0;             // of all files when the record was cut out
    std::exception_ptr exception;              // what else went wrong

    [[nodiscard]] bool has_wanted_document() const {
        return !skipped && !exception && choice == Choice::wanted &&
               version != ArticleVersions::Step::known;
    }
};

// Texts that nobody reads any more, whose memory the next ones take. Thread-safe.
class SpareTexts {
public:
    [[nodiscard]] TokenizedText take() {
        const std::lock_guard lock(mutex_);
        if (texts_.empty()) return {};
        TokenizedText text = std::move(texts_.back());
        texts_.pop_back();
        return text;
    }

    void give(TokenizedText&& text) {
        constexpr std::size_t most_pieces = std::size_t{1} << 16U;  // a book's memory goes back
        if (text.pieces.capacity() > most_pieces) return;
        const std::lock_guard lock(mutex_);
        texts_.push_back(std::move(text));
    }

private:
    std::mutex mutex_;
    std::vector<TokenizedText> texts_;
};

// Null at the end.
std::shared_ptr<Job> next_job(DocumentSupply& supply) {
    auto job = std::make_shared<Job>();
    if (!supply.next(job->supplied)) return nullptr;
    job->skipped = std::move(job->supplied.skipped);
    job->bytes_read = supply.bytes_read();
    return job;
}

// Takes finished jobs, in order, on one thread.
class Reception {
public:
    Reception(FoundInputs& found, std::optional<std::uintmax_t> total_bytes, bool has_metadata,
              const WorkSettings& work, const std::function<void(const TaggedDocument&)>& visit)
        : has_metadata_(has_metadata), work_(work), visit_(visit) {
        progress_.total_bytes = total_bytes;
        left_out_.skipped = std::move(found.skipped);
        left_out_.skipped_count = static_cast<std::int64_t>(left_out_.skipped.size());
        left_out_.other_files = found.other_files;
    }

    void take(Job& job) {
        if (job.exception) std::rethrow_exception(job.exception);
        if (job.skipped) {
            ++left_out_.skipped_count;
            if (left_out_.skipped.size() < most_named_skipped) {
                left_out_.skipped.push_back(std::move(*job.skipped));
            }
        } else if (job.choice == Choice::unwanted) {
            ++left_out_.unwanted;
        } else if (job.choice == Choice::undated) {
            ++left_out_.undated;
        } else if (job.version == ArticleVersions::Step::known) {
            ++left_out_.known_items;
        } else {
            visit_(job.tagged);
            ++left_out_.taken;
            if (has_metadata_ && !job.tagged.is_described) ++left_out_.undescribed;
            remember(job);
        }
        ++progress_.documents;
        progress_.bytes = job.bytes_read;
        if (work_.progress) work_.progress(progress_);
    }

    [[nodiscard]] InputsLeftOut left_out(const ArticleVersions& versions) && {
        versions.for_each_changed([&](const auto& article) { take_back_earlier(article); });
        std::sort(left_out_.skipped.begin(), left_out_.skipped.end());
        return std::move(left_out_);
    }

private:
    // What a document adds to the sums, which a later version of its article takes back.
    struct Taken {
        std::uint32_t words = 0;
        std::uint32_t sentences = 0;
        std::uint32_t invalid_sequences = 0;
        bool is_converted = false;
        bool is_undescribed = false;
        bool is_there = false;  // it was handed over
    };

    void remember(const Job& job) {
        if (!job.version_place) return;
        ArticlesRead read;
        read.add(job.tagged);
        if (taken_.size() <= *job.version_place) taken_.resize(*job.version_place + 1);
        Taken& taken = taken_[*job.version_place];
        taken.words = static_cast<std::uint32_t>(read.words);
        taken.sentences = static_cast<std::uint32_t>(read.sentences);
        taken.invalid_sequences = static_cast<std::uint32_t>(read.invalid_sequences);
        taken.is_converted = read.converted_documents > 0;
        taken.is_undescribed = has_metadata_ && !job.tagged.is_described;
        taken.is_there = true;
    }

    // Null for what was not handed over: a store noted it, or it could not be tagged.
    [[nodiscard]] const Taken* taken(const ArticleVersions::Version& version) const {
        const bool is_there =
            version.place && *version.place < taken_.size() && taken_[*version.place].is_there;
        return is_there ? &taken_[*version.place] : nullptr;
    }

    // Of an article the last version that was handed over stays.
    void take_back_earlier(const std::vector<ArticleVersions::Version>& article) {
        const auto last = std::find_if(article.rbegin(), article.rend(),
                                       [&](const auto& it) { return taken(it) != nullptr; });
        if (last == article.rend()) return;
        std::vector<ArticleVersion> earlier;
        for (auto it = article.begin(); it + 1 != last.base(); ++it) earlier.push_back(it->version);
        left_out_.add_replaced(earlier, last->version);
        for (auto it = article.begin(); it + 1 != last.base(); ++it) {
            if (const Taken* version = taken(*it)) take_back(it->version, *version);
        }
    }

    void take_back(const ArticleVersion& version, const Taken& taken) {
        ReplacedDocument& replaced = left_out_.replaced[version.document];
        replaced.documents = 1;
        replaced.words = taken.words;
        replaced.sentences = taken.sentences;
        replaced.invalid_sequences = taken.invalid_sequences;
        replaced.converted_documents = taken.is_converted ? 1 : 0;
        --left_out_.taken;
        if (taken.is_undescribed) --left_out_.undescribed;
    }

    bool has_metadata_;
    const WorkSettings& work_;
    const std::function<void(const TaggedDocument&)>& visit_;
    WorkProgress progress_;
    InputsLeftOut left_out_;
    std::vector<Taken> taken_;  // by the place of ArticleVersions::Version
};

}  // namespace

InputsLeftOut for_each_tagged_document(const std::vector<std::filesystem::path>& paths,
                                       const Lexicon& lexicon, const AnalysisSettings& settings,
                                       const WorkSettings& work,
                                       const std::function<void(const TaggedDocument&)>& visit) {
    const std::size_t threads =
        work.threads != 0 ? work.threads
                          : static_cast<std::size_t>(std::max(1, tbb::info::default_concurrency()));
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    tbb::enumerable_thread_specific<ArticleTagger> taggers(
        [&] { return ArticleTagger(lexicon, settings.tagging); });

    MetadataTable metadata;
    if (settings.corpus.metadata) metadata = MetadataTable::read(*settings.corpus.metadata);
    FoundInputs found = find_inputs(paths, settings.corpus.lists, settings.corpus.not_articles);
    DocumentSupply supply(found, settings.corpus);
    Reception reception(found, supply.total_bytes(), metadata.size() > 0, work, visit);

    // An exception that passed through the pipeline would leak the documents under way: the first
    // one is kept, ends the handing out, and goes on after the pipeline.
    std::exception_ptr failure;
    std::atomic<bool> stopped = false;
    const auto hand_out = [&](tbb::flow_control& flow) -> std::shared_ptr<Job> {
        std::shared_ptr<Job> job;
        try {
            if (!stopped) job = next_job(supply);
        } catch (...) {
            job = std::make_shared<Job>();
            job->exception = std::current_exception();
        }
        if (!job) flow.stop();
        return job;
    };
    // What goes wrong with a document costs no other.
    const auto carefully = [](Job& job, const auto& step) {
        if (!job.has_wanted_document()) return;
        try {
            step(job);
        } catch (const Error& error) {
            job.skipped = {job.supplied.record.place, error.what()};
        } catch (const std::bad_alloc&) {
            job.tagged = {};
            job.skipped = {job.supplied.record.place, "not enough memory"};
        } catch (...) {
            job.exception = std::current_exception();
        }
    };
    FieldsSeen fields(settings.corpus.choice);
    const auto understand = [&](std::shared_ptr<Job> job) {
        carefully(*job, [&](Job& it) {
            Document& document = it.tagged.document;
            document = it.supplied.record.understand();
            it.supplied.record.understand = nullptr;  // which holds the record
            it.tagged.place = it.supplied.place;
            it.tagged.is_described = metadata.describe(document);
            read_credits(document);
            fields.see(document);
            it.choice = choose(settings.corpus.choice, document);
        });
        return job;
    };
    ArticleVersions versions;
    const auto find_version = [&](std::shared_ptr<Job> job) {
        if (job->has_wanted_document()) {
            const InputPlace& place = job->tagged.place;
            const std::size_t counted = versions.counted();
            job->version = versions.see(job->tagged.document, place.input, place.number);
            if (versions.counted() > counted) job->version_place = counted;
        }
        return job;
    };
    SpareTexts spare_texts;
    const auto tag = [&](std::shared_ptr<Job> job) {
        carefully(*job, [&](Job& it) {
            it.tagged.is_known = settings.is_known && settings.is_known(it.tagged);
            if (it.tagged.is_known) return;
            it.tagged.text = spare_texts.take();
            taggers.local().tag(it.tagged);
        });
        job->supplied = {};
        return job;
    };
    const auto hand_over = [&](const std::shared_ptr<Job>& job) {
        if (stopped) return;
        try {
            reception.take(*job);
            spare_texts.give(std::move(job->tagged.text));
        } catch (...) {
            failure = std::current_exception();
            stopped = true;
        }
    };
    using JobPointer = std::shared_ptr<Job>;
    constexpr auto in_order = tbb::filter_mode::serial_in_order;
    constexpr auto parallel = tbb::filter_mode::parallel;
    tbb::parallel_pipeline(2 * threads,
                           tbb::make_filter<void, JobPointer>(in_order, hand_out) &
                               tbb::make_filter<JobPointer, JobPointer>(parallel, understand) &
                               tbb::make_filter<JobPointer, JobPointer>(in_order, find_version) &
                               tbb::make_filter<JobPointer, JobPointer>(parallel, tag) &
                               tbb::make_filter<JobPointer, void>(in_order, hand_over));
    if (failure) std::rethrow_exception(failure);
    fields.check();
    InputsLeftOut left_out = std::move(reception).left_out(versions);
    left_out.merge(supply.left_out_of_stores());
    left_out.project_settings = settings.corpus.project_settings;
    return left_out;
}

InputsLeftOut for_each_text(const std::vector<std::filesystem::path>& paths,
                            const CorpusSettings& corpus, const WorkSettings& work,
                            const std::function<void(const TaggedDocument&)>& visit) {
    AnalysisSettings texts_only;
    texts_only.corpus = corpus;
    texts_only.tagging.with_names = false;
    texts_only.tagging.with_fingerprint = true;
    return for_each_tagged_document(paths, LexiconBuilder().build(), texts_only, work, visit);
}

}  // namespace onoma
