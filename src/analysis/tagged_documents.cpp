// SPDX-License-Identifier: Apache-2.0
// Reading and tagging on several threads, results in order: a oneTBB pipeline with a bounded number
// of documents under way, so that memory does not grow with the corpus.
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>

#include "analysis/document_supply.hpp"
#include "analysis/known_items.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/base/error.hpp"
#include "onoma/corpus/metadata_table.hpp"

namespace onoma {
namespace {

// A document on its way through the pipeline.
struct Job {
    SuppliedRecord supplied;
    TaggedDocument tagged;
    std::optional<SkippedInput> skipped;  // what could not be read
    Choice choice = Choice::wanted;
    bool is_known_item = false;
    std::uintmax_t bytes_read = 0;  // of all files when the record was cut out
    std::exception_ptr exception;   // what else went wrong

    [[nodiscard]] bool has_wanted_document() const {
        return !skipped && !exception && choice == Choice::wanted && !is_known_item;
    }
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
        } else if (job.is_known_item) {
            ++left_out_.known_items;
        } else {
            visit_(job.tagged);
            ++left_out_.taken;
            if (has_metadata_ && !job.tagged.is_described) ++left_out_.undescribed;
        }
        ++progress_.documents;
        progress_.bytes = job.bytes_read;
        if (work_.progress) work_.progress(progress_);
    }

    [[nodiscard]] InputsLeftOut left_out() && {
        std::sort(left_out_.skipped.begin(), left_out_.skipped.end());
        return std::move(left_out_);
    }

private:
    bool has_metadata_;
    const WorkSettings& work_;
    const std::function<void(const TaggedDocument&)>& visit_;
    WorkProgress progress_;
    InputsLeftOut left_out_;
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
    // one is kept, ends the handing out, and goes on behind the pipeline.
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
        } catch (...) {
            job.exception = std::current_exception();
        }
    };
    const auto understand = [&](std::shared_ptr<Job> job) {
        carefully(*job, [&](Job& it) {
            Document& document = it.tagged.document;
            document = it.supplied.record.understand();
            it.supplied.record.understand = nullptr;  // which holds the record
            it.tagged.place = it.supplied.place;
            it.tagged.is_described = metadata.describe(document);
            it.choice = choose(settings.corpus.choice, document);
        });
        return job;
    };
    KnownItems items;
    const auto pass_over_known = [&](std::shared_ptr<Job> job) {
        if (job->has_wanted_document()) job->is_known_item = items.is_known(job->tagged.document);
        return job;
    };
    const auto tag = [&](std::shared_ptr<Job> job) {
        carefully(*job, [&](Job& it) {
            it.tagged.is_known = settings.is_known && settings.is_known(it.tagged);
            if (!it.tagged.is_known) taggers.local().tag(it.tagged);
        });
        job->supplied = {};
        return job;
    };
    const auto hand_over = [&](const std::shared_ptr<Job>& job) {
        if (stopped) return;
        try {
            reception.take(*job);
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
                               tbb::make_filter<JobPointer, JobPointer>(in_order, pass_over_known) &
                               tbb::make_filter<JobPointer, JobPointer>(parallel, tag) &
                               tbb::make_filter<JobPointer, void>(in_order, hand_over));
    if (failure) std::rethrow_exception(failure);
    InputsLeftOut left_out = std::move(reception).left_out();
    left_out.merge(supply.left_out_of_stores());
    return left_out;
}

}  // namespace onoma
