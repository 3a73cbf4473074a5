/**
 * The language of filters, of text and of Java, that the netlink tap and the drop monitor share. It knows no field: each
 * client declares its own, and a {@link io.github.netlink4j.core.filter.FilterLanguage} of them.
 *
 * <pre>{@code
 * filter     = term { ( "or" | "||" ) term } ;
 * term       = factor { ( "and" | "&&" ) factor } ;
 * factor     = { "not" | "!" } ( "(" filter ")" | comparison ) ;
 * comparison = field                                     (* flags, and whether a record has the field *)
 *            | field [ "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "has" | "net" ] value
 *            | field "in" "{" value { "," value } "}" ;
 * field      = word [ value ] ;                          (* a value if the field has a parameter *)
 * value      = word | quoted ;
 * word       = character { character } ;                 (* printable ASCII without ( ) { } , ! = < > ~ & | " \ *)
 * quoted     = '"' { any character, but \" for " and \\ for \ } '"' ;
 * }</pre>
 *
 * <p>The words {@code and}, {@code or}, {@code not}, {@code in}, {@code has} and {@code net} are values only in quotes.
 *
 * <p>A client declares fields as constants. Its users write them in text, or in Java:
 *
 * <pre>{@code
 * static final NumberField<Frame> PROTO = NumberField.of("proto", Frame::protocol)
 *         .names(NumberNames.of(protocols))
 *         .bpf(BpfLoad.of(BpfAncillary.PROTOCOL));
 * static final NumberField<Frame> TYPE = NumberField.of("type", Frame::type)
 *         .bpfOfFirstMessage(BpfLoad.host16(4));
 * static final TextField<Frame> COMM = TextField.of("comm", Frame::processName);
 * static final FlagField<Frame> ERROR = FlagField.of("error", Frame::isError);
 *
 * static final FilterLanguage<Frame> LANGUAGE = FilterLanguage.of(PROTO, TYPE, COMM, ERROR)
 *         .with("attr", Attributes::names, Attributes::field);
 *
 * Filter<Frame> filter = LANGUAGE.parse("proto route and not error and comm ~ \"^ip\"");
 * Filter<Frame> same = PROTO.is(0).and(ERROR.isSet().not()).and(COMM.matches("^ip"));
 *
 * FilterProgram<Frame> compiled = filter.compile(BpfFilters.singleMessage());
 * socket.attach(compiled.program());                     // the kernel drops what cannot be selected
 * boolean selected = compiled.isExact() || compiled.remainder().test(frame);
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.core.filter;

import org.jspecify.annotations.NullMarked;
