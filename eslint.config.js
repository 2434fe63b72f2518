import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', '.output/**', '.wxt/**', '**/node_modules/**', 'demo/vendor/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Core is pure: no clock, no Date, no globals of a page.
    files: ['core/**/*.ts'],
    ignores: ['core/**/*.test.ts', 'core/publish/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'window', 'document', 'fetch', 'localStorage', 'process'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['widgets/**/*.ts', 'extension/**/*.ts', 'demo/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['widgets/**/*.ts', 'extension/**/*.ts'],
    ...wc.configs['flat/recommended'],
  },
  {
    files: ['widgets/**/*.ts', 'extension/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['test/**', '*.js', '*.ts', 'demo/*.ts', 'core/publish/**', '**/*.test.ts', '**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
);
