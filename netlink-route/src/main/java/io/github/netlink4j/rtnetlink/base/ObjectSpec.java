package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.LinkNames;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import java.util.EnumSet;
import java.util.Set;

/**
 * An object to add, replace, change or delete: alone, or in an {@code RtnlBatch}. It is taken by value: later changes of it
 * have no effect. Not thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract class ObjectSpec<S extends ObjectSpec<S>> extends AttributeSettings<S> {
    private final ObjectType<?> type;
    private final Set<Operation> operations;
    private final String otherOperations;

    /** For subclasses: an object of a type that has all operations. */
    protected ObjectSpec(ObjectType<?> type) {
        this(type, EnumSet.allOf(Operation.class), "");
    }

    /**
     * For subclasses: an object of a type that has some operations.
     *
     * @param operations those that it has
     * @param otherOperations why it does not have the others, for the error text
     */
    protected ObjectSpec(ObjectType<?> type, Set<Operation> operations, String otherOperations) {
        super(type.schema().attributes());
        this.type = type;
        this.operations = operations;
        this.otherOperations = otherOperations;
    }

    /**
     * Appends the family's header and the attributes.
     *
     * @throws IllegalStateException if something that the operation needs is not set
     */
    protected abstract void write(SpecWriter writer, Operation operation);

    /** {@code NLM_F_*} of an operation, besides those of every request. */
    protected int flags(Operation operation) {
        return operation.flags();
    }

    /** The names that refer to another link, or to none, after an operation; for this library. */
    public LinkNames linkNames(Operation operation) {
        return LinkNames.NONE;
    }

    /**
     * The request for an operation; for this library.
     *
     * @throws IllegalArgumentException if the kernel has no such operation for this object, or a value does not fit
     * @throws IllegalStateException if something that the operation needs is not set
     */
    public final EncodedRequest encode(Operation operation) {
        if (!operations.contains(operation)) {
            throw new IllegalArgumentException(this + ": " + otherOperations);
        }
        return EncodedRequest.of(
                type.table(), type.type(operation), flags(operation), toString(), writer -> write(writer, operation));
    }
}
