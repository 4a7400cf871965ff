import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about each file that standard input names, one on a line, under each flavour that the arguments name.
 *
 * <p>The answers are lines of fields with tabs between them: {@code judged}, flavour, file, number of rules, number of
 * assertions; below it {@code fault}, rule, message, place, for the first assertion that a rule failed; and
 * {@code trouble}, flavour, file, what happened, for a file that veraPDF could not go through.
 */
public class VeraPdf {

    private static final int ALL = -1;

    public static void main(String[] flavours) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        VeraGreenfieldFoundryProvider.initialise();
        for (String file = files.readLine(); file != null; file = files.readLine()) {
            for (String flavour : flavours) {
                try {
                    judge(answers, file, PDFAFlavour.byFlavourId(flavour));
                } catch (Exception trouble) {
                    say(answers, "trouble", flavour, file, trouble);
                }
            }
        }
    }

    private static void judge(PrintStream answers, String file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, ALL, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            int rules = result.getValidationProfile().getRules().size();
            say(answers, "judged", flavour.getId(), file, rules, result.getTotalAssertions());
            Map<Object, TestAssertion> first = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    first.putIfAbsent(assertion.getRuleId(), assertion);
                }
            }
            for (TestAssertion fault : first.values()) {
                String rule = fault.getRuleId().getClause() + "-" + fault.getRuleId().getTestNumber();
                say(answers, "fault", rule, fault.getMessage(), fault.getLocation().getContext());
            }
            if (first.isEmpty() != result.isCompliant()) {
                say(answers, "trouble", flavour.getId(), file, "no fault is told, and yet it does not comply");
            }
        }
    }

    private static void say(PrintStream answers, Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(field).replaceAll("\\s+", " "));
        }
        answers.println(line);
    }
}
