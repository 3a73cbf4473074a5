package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.MalformedSpecException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Parses YAML with snakeyaml-engine: the only class that knows it. */
final class YamlFile {
    /** devlink.yaml has 60; an alias shares its node, so they cost nothing. */
    private static final int MOST_ALIASES = 10_000;
    /** A spec has 12 levels. */
    private static final int DEEPEST = 50;

    private final String file;
    /** An alias has the node of its anchor: each is converted once, and is {@code null} here until then. */
    private final IdentityHashMap<Node, Optional<YamlNode>> converted = new IdentityHashMap<>();

    private YamlFile(String file) {
        this.file = file;
    }

    /**
     * The root of a file.
     *
     * @throws MalformedSpecException if it is not YAML, or empty
     */
    static YamlNode parse(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            Node root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new MalformedSpecException(file, 1, "the file is empty"));
            return new YamlFile(file).convert(root, 0);
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem() != null ? e.getProblem() : e.getContext();
            throw new MalformedSpecException(file, line(e.getProblemMark()), "not YAML: " + problem);
        } catch (YamlEngineException e) {
            throw new MalformedSpecException(file, 1, "not YAML: " + e.getMessage());
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private YamlNode convert(Node node, int depth) {
        Optional<YamlNode> known = converted.get(node);
        if (known != null) {
            return known.orElseThrow(() -> error(node, "a list or map that contains itself"));
        }
        if (depth > DEEPEST) {
            throw error(node, "more than " + DEEPEST + " levels");
        }
        converted.put(node, Optional.empty());
        YamlNode done = new YamlNode(valueOf(node, depth), file, line(node.getStartMark()));
        converted.put(node, Optional.of(done));
        return done;
    }

    private Object valueOf(Node node, int depth) {
        if (node instanceof MappingNode map) {
            return map(map, depth);
        }
        if (node instanceof SequenceNode list) {
            List<YamlNode> members = new ArrayList<>();
            list.getValue().forEach(member -> members.add(convert(member, depth + 1)));
            return members;
        }
        return ((ScalarNode) node).getValue();
    }

    private Map<String, YamlNode> map(MappingNode node, int depth) {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple member : node.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw error(member.getKeyNode(), "a key that is not text");
            }
            if (members.put(key.getValue(), convert(member.getValueNode(), depth + 1)) != null) {
                throw error(key, "a second \"" + key.getValue() + "\"");
            }
        }
        return members;
    }

    private MalformedSpecException error(Node node, String problem) {
        return new MalformedSpecException(file, line(node.getStartMark()), problem);
    }
}
