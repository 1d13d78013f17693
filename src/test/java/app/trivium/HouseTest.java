package app.trivium;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The laws of the house, as the map of it in README.md and the five sentences behind it have them. */
class HouseTest {

    /** A package imports only from lower levels. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("database", "web"),
            Set.of("audit"),
            Set.of("identity"),
            Set.of("money", "process"),
            Set.of("customfield", "signin"),
            Set.of("account"),
            Set.of("deal", "settings"),
            Set.of("criteria", "timeline"),
            Set.of("board", "live", "oversight", "search", "dealroom", "accountroom", "shaping"),
            Set.of("api", "handover", "transfer"),
            Set.of("demo"));

    private static final JavaClasses TRIVIUM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.trivium");

    static final Set<String> FEATURES = LEVELS.stream().flatMap(Set::stream).collect(Collectors.toSet());

    @Test
    void packages_keep_to_the_dependencies_they_declare() {
        ApplicationModules.of(TriviumApplication.class).verify();
    }

    @Test
    void a_package_imports_only_from_lower_levels() {
        classes()
                .should(holdsFor("use lower levels only", HouseTest::usedFromTheSameLevelOrAbove))
                .check(TRIVIUM);
    }

    @Test
    void every_package_is_a_flat_feature_on_the_map() {
        Set<String> packages = new TreeSet<>();
        TRIVIUM.forEach(type -> packages.add(type.getPackageName()));
        packages.remove("app.trivium");

        assertThat(packages).allMatch(name -> FEATURES.contains(name.substring("app.trivium.".length())));
    }

    @Test
    void every_feature_says_what_it_is_and_may_use_and_knows_null() {
        Set<String> described = TRIVIUM.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(TRIVIUM)
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> name.equals("app.trivium") || described.contains(name));
    }

    @Test
    void the_application_class_lives_alone() {
        classes()
                .that()
                .resideInAPackage("app.trivium")
                .should()
                .haveNameMatching("app\\.trivium\\.(TriviumApplication|package-info)")
                .check(TRIVIUM);
    }

    @Test
    void an_entity_has_no_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat(areEntities())
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void only_its_own_feature_makes_an_entity() {
        constructors()
                .that()
                .areDeclaredInClassesThat(areEntities())
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void repositories_stay_inside_their_feature() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void controllers_stay_inside_their_feature() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void no_entity_reaches_a_controller() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should(holdsFor("name no entity", HouseTest::entitiesInSignature))
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void no_entity_hides_in_a_record_that_goes_out() {
        classes()
                .that()
                .areRecords()
                .and(DescribedPredicate.describe("go out", HouseTest::goesOut))
                .should(holdsFor("hold no entity", HouseTest::entitiesInFields))
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void controllers_leave_transactions_and_tables_to_the_front_door() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("jakarta.persistence.."))
                .allowEmptyShould(true)
                .check(TRIVIUM);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void time_comes_from_the_clock_bean() {
        noClasses()
                .should(callMethod("java.time.Instant", "now"))
                .orShould(callMethod("java.time.LocalDate", "now"))
                .orShould(callMethod("java.time.LocalDateTime", "now"))
                .orShould(callMethod("java.time.ZonedDateTime", "now"))
                .check(TRIVIUM);
    }

    @Test
    void there_are_no_sessions_on_the_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .check(TRIVIUM);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .andShould()
                .haveSimpleNameNotEndingWith("Mapper")
                .check(TRIVIUM);
    }

    @Test
    void accessors_go_without_get() {
        methods()
                .that()
                .haveNameMatching("get[A-Z].*")
                .should(holdsFor("be required by a framework", HouseTest::ownIdea))
                .allowEmptyShould(true)
                .check(TRIVIUM);
    }

    @Test
    void nothing_is_printed_or_injected_into_fields() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(TRIVIUM);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(TRIVIUM);
    }

    private static Stream<String> usedFromTheSameLevelOrAbove(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(used -> used.getPackageName().startsWith("app.trivium."))
                .filter(used -> !used.getPackageName().equals(type.getPackageName()))
                .filter(used -> level(used) >= level(type))
                .map(JavaClass::getName);
    }

    private static int level(JavaClass type) {
        String feature = type.getPackageName().replaceFirst("^app\\.trivium\\.?", "");
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).contains(feature)) {
                return level;
            }
        }
        return LEVELS.size();
    }

    private static boolean goesOut(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getSimpleName().matches(".*(Page|Panel|Card|Row|Form)");
    }

    private static Stream<String> entitiesInSignature(JavaMethod method) {
        return Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .flatMap(HouseTest::entities);
    }

    private static Stream<String> entitiesInFields(JavaClass type) {
        return type.getFields().stream().flatMap(field -> entities(field.getType()));
    }

    private static Stream<String> entities(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().filter(areEntities()).map(JavaClass::getName);
    }

    private static Stream<String> ownIdea(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean inherited = Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(parent -> parent.getMethods().stream())
                .map(JavaMember::getName)
                .anyMatch(method.getName()::equals);
        return inherited ? Stream.empty() : Stream.of(method.getFullName());
    }

    private static DescribedPredicate<JavaClass> areEntities() {
        return DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith(Entity.class));
    }

    /** A rule by the names of what breaks it. */
    private static <T> ArchCondition<T> holdsFor(String description, Function<T, Stream<String>> offences) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                offences.apply(item)
                        .distinct()
                        .forEach(offence -> events.add(SimpleConditionEvent.violated(item, item + ": " + offence)));
            }
        };
    }
}
