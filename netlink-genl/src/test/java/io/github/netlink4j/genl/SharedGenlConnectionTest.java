package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads, one connection to the running kernel. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedGenlConnectionTest {
    private static final int REQUESTS = 2_000;

    private final GenlController controller = GenlController.open();
    private final GenlConnection nlctrl = GenlConnection.open(Nlctrl.TABLE);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        nlctrl.close();
        controller.close();
    }

    private void inTwoThreads(Callable<Void> first, Callable<Void> second) throws Exception {
        for (Future<Void> done : List.of(threads.submit(first), threads.submit(second))) {
            done.get();
        }
    }

    private static Callable<Void> repeatedly(Runnable action) {
        return () -> {
            for (int i = 0; i < REQUESTS; i++) {
                action.run();
            }
            return null;
        };
    }

    private String ask(String family) {
        return nlctrl.request(Nlctrl.CTRL_CMD_GETFAMILY, m -> m.string(Nlctrl.CTRL_ATTR_FAMILY_NAME, family))
                .single(reply -> new FamilyMessage().wrap(reply).familyName());
    }

    @Test
    void each_gets_its_own_replies() throws Exception {
        List<GenlFamily> families = controller.families();
        assertThat(families).hasSizeGreaterThan(1);
        inTwoThreads(
                repeatedly(() -> assertThat(ask("nlctrl")).isEqualTo("nlctrl")),
                repeatedly(() -> assertThat(ask(families.get(1).name()))
                        .isEqualTo(families.get(1).name())));
    }

    @Test
    void one_request_is_carried_out_by_both() throws Exception {
        GenlRequest request =
                nlctrl.request(Nlctrl.CTRL_CMD_GETFAMILY, m -> m.string(Nlctrl.CTRL_ATTR_FAMILY_NAME, "nlctrl"));
        Callable<Void> each = repeatedly(() -> assertThat(request.<Integer>single(
                        reply -> new FamilyMessage().wrap(reply).familyId()))
                .isEqualTo(Nlctrl.GENL_ID_CTRL));
        inTwoThreads(each, each);
    }

    @Test
    void bad_input_of_one_does_not_disturb_the_other() throws Exception {
        GenlRequest throwing =
                nlctrl.request(Nlctrl.CTRL_CMD_GETFAMILY, m -> m.u16(1, 16).string(2, "with\0inside"));
        GenlRequest wrongHeader = nlctrl.request(Nlctrl.CTRL_CMD_GETFAMILY).header(h -> h.headerU32(7));
        inTwoThreads(
                repeatedly(() -> {
                    assertThatThrownBy(throwing::execute).isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(wrongHeader::execute).isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(() -> nlctrl.request(256)).isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(() -> nlctrl.subscribe("nosuch", GenlMessage::commandOf))
                            .isInstanceOf(IllegalArgumentException.class);
                }),
                repeatedly(() -> assertThat(ask("nlctrl")).isEqualTo("nlctrl")));
    }

    @Test
    void a_failure_of_one_is_its_own() throws ExecutionException {
        // The helper of these tests rethrows what a thread throws: without that they could not fail.
        assertThatThrownBy(() -> inTwoThreads(repeatedly(() -> ask("nlctrl")), repeatedly(() -> ask("NO_SUCH_FAMILY"))))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("CTRL_CMD_GETFAMILY: ENOENT (No such file or directory)");
    }
}
