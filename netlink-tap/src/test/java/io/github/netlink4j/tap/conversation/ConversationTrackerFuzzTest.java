package io.github.netlink4j.tap.conversation;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ConversationTrackerFuzzTest {
    /** Longer input is slower and covers no more cases. */
    private static final int LIMIT = 2048;

    @FuzzTest
    void any_frames_are_requests_that_end_once(byte[] bytes) {
        if (bytes.length <= LIMIT) {
            CheckedConversations.read(bytes);
        }
    }
}
