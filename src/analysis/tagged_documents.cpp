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

#include "analysis/roll_up.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/base/error.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/text/tokenizer.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

// Products are in the lexicon so that no company is counted for them; they are shown to who asks.
constexpr std::string_view hidden_type = "product";

// What one thread needs for its documents.
class Worker {
public:
    Worker(const Lexicon& lexicon, const AnalysisSettings& settings)
        : lexicon_(lexicon), settings_(settings), tagger_(lexicon) {}

    void tag(TaggedDocument& result) {
        result.invalid_sequences = count_invalid_sequences(result.document.text);
        tokenizer_.tokenize(result.document.text, result.text);
        tagger_.tag(result.text, result.document.date, result.tagged, settings_.keep);
        const auto unlisted = [&](const Mention& mention) {
            return view_entity(lexicon_, result.tagged, mention.entity).provisional;
        };
        if (settings_.unlisted == Unlisted::leave_out) {
            std::erase_if(result.tagged.mentions, unlisted);
        }
        roll_up(lexicon_, settings_.roll_up, result.document.date, result.tagged);
        const auto unwanted = [&](const Mention& mention) {
            return !is_wanted(view_entity(lexicon_, result.tagged, mention.entity).type);
        };
        std::erase_if(result.tagged.mentions, unwanted);
        std::erase_if(result.tagged.roles, unwanted);
        std::erase_if(result.tagged.losers, unwanted);
    }

private:
    [[nodiscard]] bool is_wanted(std::string_view type) const {
        const auto& types = settings_.types;
        if (types.empty()) return type != hidden_type;
        return std::find(types.begin(), types.end(), type) != types.end();
    }

    const Lexicon& lexicon_;
    const AnalysisSettings& settings_;
    Tokenizer tokenizer_;
    Tagger tagger_;
};

std::string without_prefix(std::string_view message, std::string_view prefix) {
    if (message.starts_with(prefix)) message.remove_prefix(prefix.size());
    return std::string(message);
}

// A document on its way through the pipeline.
struct Job {
    const DocumentFile* file = nullptr;
    TaggedDocument tagged;
    std::optional<std::string> failure;  // why it could not be read
    std::exception_ptr exception;        // what else went wrong
};

}  // namespace

void tag_text(std::string text, const Lexicon& lexicon, const AnalysisSettings& settings,
              TaggedDocument& result) {
    result.document.text = std::move(text);
    Worker(lexicon, settings).tag(result);
}

std::vector<SkippedInput> for_each_tagged_document(
    const FoundDocuments& found, const Lexicon& lexicon, const AnalysisSettings& settings,
    const WorkSettings& work, const std::function<void(const TaggedDocument&)>& visit) {
    std::vector<SkippedInput> skipped = found.skipped;
    const std::size_t threads =
        work.threads != 0 ? work.threads
                          : static_cast<std::size_t>(std::max(1, tbb::info::default_concurrency()));
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    tbb::enumerable_thread_specific<Worker> workers([&] { return Worker(lexicon, settings); });

    // An exception that passed through the pipeline would leak the documents under way: the first
    // one is kept, ends the handing out, and goes on behind the pipeline.
    std::exception_ptr failure;
    std::atomic<bool> stopped = false;

    std::size_t next = 0;
    const auto hand_out = [&](tbb::flow_control& flow) -> std::shared_ptr<Job> {
        if (stopped || next == found.files.size()) {
            flow.stop();
            return nullptr;
        }
        auto job = std::make_shared<Job>();
        job->file = &found.files[next++];
        return job;
    };
    const auto read_and_tag = [&](std::shared_ptr<Job> job) {
        try {
            job->tagged.document = read_document(*job->file);
            workers.local().tag(job->tagged);
        } catch (const Error& error) {
            job->failure = without_prefix(error.what(), job->file->id + ": ");
        } catch (...) {
            job->exception = std::current_exception();
        }
        return job;
    };
    std::size_t done = 0;
    const auto take = [&](const Job& job) {
        if (job.exception) std::rethrow_exception(job.exception);
        if (job.failure) {
            skipped.push_back({job.file->id, *job.failure});
        } else {
            visit(job.tagged);
        }
        ++done;
        if (work.progress) work.progress(done, found.files.size());
    };
    const auto hand_over = [&](const std::shared_ptr<Job>& job) {
        if (stopped) return;
        try {
            take(*job);
        } catch (...) {
            failure = std::current_exception();
            stopped = true;
        }
    };
    tbb::parallel_pipeline(
        2 * threads,
        tbb::make_filter<void, std::shared_ptr<Job>>(tbb::filter_mode::serial_in_order, hand_out) &
            tbb::make_filter<std::shared_ptr<Job>, std::shared_ptr<Job>>(tbb::filter_mode::parallel,
                                                                         read_and_tag) &
            tbb::make_filter<std::shared_ptr<Job>, void>(tbb::filter_mode::serial_in_order,
                                                         hand_over));
    if (failure) std::rethrow_exception(failure);
    std::sort(skipped.begin(), skipped.end());
    return skipped;
}

}  // namespace onoma
