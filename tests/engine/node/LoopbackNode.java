import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** A node with the modules that the tests need; each argument is a setting: `http.port=9200`. */
public final class LoopbackNode extends Node {
  private LoopbackNode(Settings settings, List<Class<? extends Plugin>> modules) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"), modules, true);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      int end = argument.indexOf('=');
      settings.put(argument.substring(0, end), argument.substring(end + 1));
    }
    new LoopbackNode(settings.build(), List.of(Netty4Plugin.class, MapperExtrasPlugin.class)).start();
    // Whoever started the node holds its input open: it never outlives a test that was killed.
    while (System.in.read() >= 0) {}
    Runtime.getRuntime().halt(0);
  }
}
