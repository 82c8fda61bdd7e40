// Whether to stop: the question that whisper.cpp was given for the graphs which this thread computes.
#pragma once

#include "ggml-backend.h"

class abort_question {
public:
    abort_question(wsp_ggml_abort_callback callback, void * data) {
        current.callback = callback;
        current.data     = data;
    }

    // The data may be gone after the call that brought it.
    ~abort_question() { current = {}; }

    abort_question(const abort_question &) = delete;
    abort_question & operator=(const abort_question &) = delete;

    static void ask_in(wsp_ggml_backend_t backend, wsp_ggml_backend_reg_t reg) {
        auto * set = (wsp_ggml_backend_set_abort_callback_t)
            wsp_ggml_backend_reg_get_proc_address(reg, "wsp_ggml_backend_set_abort_callback");
        if (set) {
            set(backend, current.callback, current.data);
        }
    }

private:
    struct question {
        wsp_ggml_abort_callback callback;
        void * data;
    };

    static inline thread_local question current{};
};
