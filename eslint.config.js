import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

/** Forbids imports, each with a sentence that says why. */
const forbid = (...patterns) => ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }];

const NOBODY_IMPORTS_TESTS = [
  ['@vermilion/tests', '@vermilion/tests/*', '**/tests/**'],
  'Nobody imports tests: what a test needs too belongs to the product.',
];
const NO_SERVER = [
  ['@vermilion/server', '@vermilion/server/*'],
  'The server is reached over HTTP only; plugins and the designer must not know its insides.',
];
const NO_DESIGNER = [['@vermilion/designer', '@vermilion/designer/*'], 'Nothing but a browser imports the designer.'];
const NO_PLUGIN_BY_NAME = [
  ['@vermilion/plugin-*', '!@vermilion/plugin-kit'],
  'Plugins are loaded from the configured list, so that ours have nothing that others cannot have.',
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**', 'data/**', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A value that the surrounding lines have just made sure of may be asserted; everything else is checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A package without types has them beside the file that imports it; whoever compiles from source must find them.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/multi-word-component-names': 'off',
      // In a template of TypeScript a bar is a union, not a filter of Vue 2.
      'vue/no-deprecated-filter': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
    },
  },
  {
    files: ['engine/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbid(
        [['node:*'], 'The engine is pure and runs in the browser too: no platform.'],
        [['@vermilion/*'], 'The engine stands on nothing but itself.'],
        NOBODY_IMPORTS_TESTS,
      ),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes with the command.' },
        {
          object: 'Math',
          property: 'random',
          message: 'Ids come from the counter in the instance; draws are made outside and recorded.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes with the command.' },
        {
          selector: ':function[async=true]',
          message: 'The engine is synchronous: nothing happens between a command and its outcome.',
        },
      ],
    },
  },
  { files: ['engine/src/compile/toXml.ts', 'engine/src/compile/keepQualified.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['plugins/kit/**/*.ts'],
    rules: { 'no-restricted-imports': forbid(NO_SERVER, NO_DESIGNER, NO_PLUGIN_BY_NAME, NOBODY_IMPORTS_TESTS) },
  },
  {
    files: ['plugins/*/**/*.ts'],
    // Stories of a plugin are told with the people of the base plugin.
    ignores: ['plugins/kit/**', '**/*.test.ts', '**/*.story.ts'],
    rules: { 'no-restricted-imports': forbid(NO_SERVER, NO_DESIGNER, NO_PLUGIN_BY_NAME, NOBODY_IMPORTS_TESTS) },
  },
  {
    files: ['plugins/*/**/*.{test,story}.ts'],
    ignores: ['plugins/kit/**'],
    rules: { 'no-restricted-imports': forbid(NO_SERVER, NO_DESIGNER, NOBODY_IMPORTS_TESTS) },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: { 'no-restricted-imports': forbid(NO_DESIGNER, NO_PLUGIN_BY_NAME, NOBODY_IMPORTS_TESTS) },
  },
  {
    files: ['designer/**/*.{ts,vue}'],
    rules: { 'no-restricted-imports': forbid(NO_SERVER, NO_PLUGIN_BY_NAME, NOBODY_IMPORTS_TESTS) },
  },
  { files: ['**/*.test-d.ts'], rules: { '@typescript-eslint/ban-ts-comment': 'off' } },
  { files: ['**/*.test.ts', 'tests/**/*.ts', '**/testing/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: [
      '.ci/*.mjs',
      'tests/bench/**',
      'plugins/kit/bin/**',
      'engine/bin/**',
      'server/src/{main,verify}.ts',
      'server/src/testing/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
